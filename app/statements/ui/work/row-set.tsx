import type { ReactNode } from 'react'
import { Button } from '~/ui/button/button'
import { Fieldset } from '~/ui/fieldset/fieldset'
import type { RowList, TypedRow } from '../../forms/typed-step.server'

/**
 * Rows that can be added and taken away by buttons of the form, without JavaScript. The address of the button leads
 * to the place on the page, so that nobody has to look for the new row.
 */
export function RowSet({ list, rows, address, words, children }: {
  list: RowList
  rows: TypedRow[]
  address: string
  words: { legend: (number: number) => string; add: string; remove: (number: number) => string }
  children: (row: TypedRow, prefix: string, index: number) => ReactNode
}) {
  return (
    <div className="row-set">
      {rows.map((row, index) => {
        const prefix = `${list}.${index}`
        return (
          <div className="row-set__row" key={`${index}/${rows.length}/${row.id ?? ''}`} id={`${list}-${index}`}>
            <Fieldset id={`${list}-${index}-row`} label={words.legend(index + 1)} headingLevel={2}>
              {row.id ? <input type="hidden" name={`${prefix}.id`} value={row.id} /> : null}
              {children(row, prefix, index)}
            </Fieldset>
            <p>
              <Button look="link" small name="intent" value={`remove.${list}.${index}`} formAction={`${address}#${list}-${Math.max(0, index - 1)}`}>{words.remove(index + 1)}</Button>
            </p>
          </div>
        )
      })}
      <p className="row-set__add">
        <Button look="quiet" small name="intent" value={`add.${list}`} formAction={`${address}#${list}-${rows.length}`}>{words.add}</Button>
      </p>
    </div>
  )
}
