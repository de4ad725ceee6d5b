import type { ReactNode } from 'react'
import { Hint } from '../hint/hint'
import { Icon } from '../icon/icon'
import { VisuallyHidden } from '../visually-hidden/visually-hidden'

/** The hidden word before the message ("Error: ") and the message itself, the same words as in the error summary. */
export type FieldError = { prefix: string; message: string }

/** What every form field takes. `optional` is the word "(optional)"; `headingLevel` makes the label a heading. */
export type FieldProps = {
  id: string
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: FieldError
  optional?: string
  describedBy?: string
  headingLevel?: 1 | 2 | 3
}

type Described = Pick<FieldProps, 'id' | 'hint' | 'error' | 'describedBy'>

/** The ids that describe a control, in reading order: hint, error, then what the caller adds. */
export function descriptionIds({ id, hint, error, describedBy }: Described, ...more: (string | false | undefined)[]) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', ...more, describedBy].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The message beside its field: icon, hidden word, bold sentence. */
export function ErrorMessage({ id, error }: { id: string; error: FieldError }) {
  return (
    <p className="error" id={id}>
      <Icon name="warn" size={22} />
      <span>
        <VisuallyHidden>{error.prefix} </VisuallyHidden>
        {error.message}
      </span>
    </p>
  )
}

function LabelText({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  return (
    <>
      {label}
      {optional ? <span className="label__optional"> {optional}</span> : null}
    </>
  )
}

function HintAndError({ id, hint, error }: Described) {
  return (
    <>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={`${id}-error`} error={error} /> : null}
    </>
  )
}

/** One control with its label above, hint next, error next and the control last. */
export function Field(props: FieldProps & { children: ReactNode }) {
  const { id, headingLevel, error, children } = props
  const Heading = headingLevel ? (`h${headingLevel}` as const) : null
  const text = <LabelText {...props} />
  return (
    <div className={error ? 'field field--error' : 'field'}>
      {Heading ? (
        <Heading><label htmlFor={id}>{text}</label></Heading>
      ) : (
        <label className="label" htmlFor={id}>{text}</label>
      )}
      <HintAndError {...props} />
      {children}
    </div>
  )
}

/** Several controls under one question. With `role="radiogroup"` the group itself can be announced as invalid. */
export function FieldGroup(
  props: Omit<FieldProps, 'name'> & { children: ReactNode; role?: 'radiogroup'; data?: Record<`data-${string}`, string> },
) {
  const { headingLevel, error, children, role, data } = props
  const Heading = headingLevel ? (`h${headingLevel}` as const) : null
  const text = <LabelText {...props} />
  return (
    <fieldset
      className={error ? 'field field--error' : 'field'}
      role={role}
      aria-invalid={role && error ? true : undefined}
      aria-describedby={descriptionIds(props)}
      {...data}
    >
      <legend className={Heading ? undefined : 'label'}>{Heading ? <Heading>{text}</Heading> : text}</legend>
      <HintAndError {...props} />
      {children}
    </fieldset>
  )
}
