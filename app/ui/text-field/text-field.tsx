import type { ReactNode } from 'react'
import { Field, type FieldProps, descriptionIds } from '../field/field'

type TextFieldProps = FieldProps & {
  defaultValue?: string
  type?: 'text' | 'email' | 'tel' | 'search' | 'url'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | 'url'
  spellCheck?: boolean
  autoCapitalize?: 'none' | 'characters' | 'sentences'
  width?: 'short' | 'medium' | 'full'
  unit?: ReactNode
  lang?: string
}

/** One line of text. The server checks it, so there is no `required`, no pattern and no placeholder. */
export function TextField(props: TextFieldProps) {
  const { id, name, error, defaultValue, type = 'text', autoComplete, inputMode, spellCheck, autoCapitalize, width = 'full', unit, lang } = props
  const input = (
    <input
      className={width === 'full' ? 'input' : `input input--${width}`}
      id={id}
      name={name}
      type={type}
      defaultValue={defaultValue}
      autoComplete={autoComplete}
      inputMode={inputMode}
      spellCheck={spellCheck}
      autoCapitalize={autoCapitalize}
      lang={lang}
      aria-invalid={error ? true : undefined}
      aria-describedby={descriptionIds(props, unit ? `${id}-unit` : false)}
    />
  )
  return (
    <Field {...props}>
      {unit ? <div className="unit">{input}<span id={`${id}-unit`}>{unit}</span></div> : input}
    </Field>
  )
}
