import type { ReactNode } from 'react'
import { FieldGroup, type FieldProps } from '../field/field'
import type { CountedText } from '../text-area/text-area'

type BudgetProps = FieldProps & {
  options: { id: string; label: ReactNode; lang?: string }[]
  /** What the shares must come to, in `unit`s. */
  total: number
  unit: ReactNode
  /** Said by the server: what must be reached, and what has been given so far. */
  sentence: ReactNode
  /** Said by the script while the person types; `{n}` is the number. */
  live: { left: CountedText; over: CountedText; exact: string }
  /** Share by option id, as a number or as it was typed. */
  defaultValue?: Record<string, number | string>
}

/** Shares of a whole. The server adds them up; the script only says the sum sooner. */
export function Budget({ options, total, unit, sentence, live, defaultValue = {}, ...field }: BudgetProps) {
  return (
    <FieldGroup {...field} data={{ 'data-budget': `${field.id}-total` }}>
      <ul className="budget">
        {options.map((option, index) => {
          const inputId = index === 0 ? field.id : `${field.id}-${option.id}`
          return (
            <li key={option.id}>
              <label htmlFor={inputId} lang={option.lang}>{option.label}</label>
              <span className="unit">
                <input
                  className="input input--short"
                  id={inputId}
                  name={`${field.name}.${option.id}`}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={defaultValue[option.id] === undefined ? undefined : String(defaultValue[option.id])}
                  aria-invalid={field.error ? true : undefined}
                  aria-describedby={`${inputId}-unit`}
                />
                <span id={`${inputId}-unit`}>{unit}</span>
              </span>
            </li>
          )
        })}
      </ul>
      <p
        className="budget__total"
        id={`${field.id}-total`}
        data-total={total}
        data-left-one={live.left.one}
        data-left-other={live.left.other}
        data-over-one={live.over.one}
        data-over-other={live.over.other}
        data-exact={live.exact}
      >
        {sentence}
      </p>
    </FieldGroup>
  )
}
