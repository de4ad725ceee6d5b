import type { ReactNode } from 'react'
import { Choice } from '../choice/choice'
import { FieldGroup, type FieldProps } from '../field/field'

type MatrixProps = FieldProps & {
  rows: { id: string; label: ReactNode; lang?: string }[]
  columns: { id: string; label: ReactNode; lang?: string }[]
  /** Column id by row id. */
  defaultValue?: Record<string, string>
}

/** Several statements on one scale. One group of radio buttons a row, every cell with its own words: no table needed. */
export function Matrix({ rows, columns, defaultValue = {}, ...field }: MatrixProps) {
  return (
    <FieldGroup {...field}>
      <div className={columns.length === 4 ? 'grid-q grid-q--4' : 'grid-q'}>
        {rows.map((row, rowIndex) => (
          <fieldset key={row.id}>
            <legend lang={row.lang}>{row.label}</legend>
            <div className="choices">
              {columns.map((column, columnIndex) => (
                <Choice
                  key={column.id}
                  type="radio"
                  id={rowIndex + columnIndex === 0 ? field.id : `${field.id}-${row.id}-${column.id}`}
                  name={`${field.name}.${row.id}`}
                  option={{ value: column.id, label: column.label, lang: column.lang }}
                  checked={defaultValue[row.id] === column.id}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </FieldGroup>
  )
}
