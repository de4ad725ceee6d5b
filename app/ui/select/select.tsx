import { Field, type FieldProps, descriptionIds } from '../field/field'

/** A line of a select; `lang` when it is in another language than the page. */
export type SelectOption = { value: string; label: string; lang?: string }

/** A native select. `choose` is the text of its empty first line; leave it out when something is always chosen. */
export function Select(
  props: FieldProps & {
    options: SelectOption[]
    choose?: string
    defaultValue?: string
    autoComplete?: string
    width?: 'medium' | 'full'
  },
) {
  const { id, name, error, options, choose, defaultValue, autoComplete, width = 'full' } = props
  return (
    <Field {...props}>
      <select
        className={width === 'medium' ? 'select input--medium' : 'select'}
        id={id}
        name={name}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        aria-invalid={error ? true : undefined}
        aria-describedby={descriptionIds(props)}
      >
        {choose === undefined ? null : <option value="">{choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>{option.label}</option>
        ))}
      </select>
    </Field>
  )
}
