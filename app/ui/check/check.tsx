import type { ReactNode } from 'react'

export type CheckItem = { id: string; value: string; label: ReactNode; key?: string; checked?: boolean }

/** Small choices in a row, for officials who mark many texts. `key` is the shortcut shown in front of the word. */
export function Checks({ id, name, legend, items }: { id: string; name: string; legend: ReactNode; items: CheckItem[] }) {
  return (
    <fieldset>
      <legend className="vh">{legend}</legend>
      <div className="checks">
        {items.map((item) => (
          <div className="check" key={item.id}>
            <input type="checkbox" id={`${id}-${item.id}`} name={name} value={item.value} defaultChecked={item.checked} data-key={item.key} />
            <label htmlFor={`${id}-${item.id}`}>
              {item.key ? <kbd>{item.key}</kbd> : null}
              {item.label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
