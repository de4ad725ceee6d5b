import type { ReactNode } from 'react'
import { FieldGroup, type FieldError } from '../field/field'

/** Several fields that belong together under one question, each with its own label. */
export function Fieldset(props: {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: FieldError
  optional?: string
  describedBy?: string
  headingLevel?: 1 | 2 | 3
  children: ReactNode
}) {
  return <FieldGroup {...props} />
}
