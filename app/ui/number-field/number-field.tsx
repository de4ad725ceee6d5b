import type { ReactNode } from 'react'
import type { FieldProps } from '../field/field'
import { TextField } from '../text-field/text-field'

/**
 * A number as plain text with the number keys on a phone. Never `type="number"`: its wheel and spinner change
 * answers by accident, and what was typed wrongly would not reach the server to be shown again.
 */
export function NumberField({
  defaultValue,
  decimal = false,
  ...field
}: FieldProps & { defaultValue?: number | string; unit?: ReactNode; decimal?: boolean }) {
  return (
    <TextField
      {...field}
      width="short"
      inputMode={decimal ? 'decimal' : 'numeric'}
      autoComplete="off"
      defaultValue={defaultValue === undefined ? undefined : String(defaultValue)}
    />
  )
}
