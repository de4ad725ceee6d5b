import type { ReactNode } from 'react'
import type { FieldError } from '../field/field'
import { TextField } from '../text-field/text-field'

/** A text that belongs to one option ("Something else, what?"). Sent as `${name}.text`; at most one in a question. */
export type OpenedText = { label: ReactNode; hint?: ReactNode; defaultValue?: string; error?: FieldError }

/** One answer to choose. `apart` sets it off from the scale ("I do not know"). */
export type ChoiceOption = {
  value: string
  label: ReactNode
  hint?: ReactNode
  lang?: string
  apart?: boolean
  opens?: OpenedText
}

/** One row to choose: the label is the whole row and the native input lies on it. A hint is part of what is read out. */
export function Choice({
  type,
  id,
  name,
  option,
  checked,
  errorId,
}: {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: ChoiceOption
  checked: boolean
  /** The message of a choice that stands alone; that of a group belongs to the group. */
  errorId?: string
}) {
  const { value, label, hint, lang, apart } = option
  return (
    <div className={apart ? 'choice choice--apart' : 'choice'}>
      <input type={type} id={id} name={name} value={value} defaultChecked={checked} aria-invalid={errorId ? true : undefined} aria-describedby={errorId} />
      <label htmlFor={id} lang={lang}>
        {label}
        {hint ? <span className="choice__hint">{hint}</span> : null}
      </label>
    </div>
  )
}

/** The rows of one question, the text field of an opening option right under its row. */
export function Choices({
  type,
  id,
  name,
  options,
  chosen,
}: {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  options: ChoiceOption[]
  chosen: readonly string[]
}) {
  return (
    <div className="choices">
      {options.map((option, index) => {
        // The error summary links to the question's id, and focus belongs on its first control.
        const inputId = index === 0 ? id : `${id}-${option.value}`
        return (
          <div key={option.value}>
            <Choice type={type} id={inputId} name={name} option={option} checked={chosen.includes(option.value)} />
            {option.opens ? (
              <div className="opened" data-opened-by={inputId}>
                <TextField {...option.opens} id={`${id}-text`} name={`${name}.text`} />
              </div>
            ) : null}
          </div>
        )
      })}
    </div>
  )
}
