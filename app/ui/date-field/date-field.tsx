import { FieldGroup, type FieldProps } from '../field/field'

/** Day, month and year as they were typed. */
export type DateParts = { day: string; month: string; year: string }

type DateFieldProps = FieldProps & { parts: DateParts; defaultValue?: Partial<DateParts> }

/** A date in three text inputs, sent as `${name}.day`, `.month` and `.year`. `parts` are the words over them. */
export function DateField({ parts, defaultValue, ...field }: DateFieldProps) {
  return (
    <FieldGroup {...field}>
      <DateInputs {...field} parts={parts} defaultValue={defaultValue} />
    </FieldGroup>
  )
}

/** The three inputs alone, for a field that puts something beside them. */
export function DateInputs({ id, name, parts, error, defaultValue }: Omit<DateFieldProps, 'label'>) {
  return (
    <div className="dates">
      {(['day', 'month', 'year'] as const).map((part) => {
        const inputId = part === 'day' ? id : `${id}-${part}`
        return (
          <div key={part}>
            <label htmlFor={inputId}>{parts[part]}</label>
            <input
              className={part === 'year' ? 'input input--year' : 'input input--tiny'}
              id={inputId}
              name={`${name}.${part}`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={defaultValue?.[part]}
              aria-invalid={error ? true : undefined}
            />
          </div>
        )
      })}
    </div>
  )
}
