import { Field, type FieldProps, descriptionIds } from '../field/field'

/** One file from the person's own machine: the browser's own control, in a form of `encType="multipart/form-data"`. `accept` only helps to choose. */
export function FileField(props: FieldProps & { accept?: string }) {
  const { id, name, error, accept } = props
  return (
    <Field {...props}>
      <input className="input" id={id} name={name} type="file" accept={accept} aria-invalid={error ? true : undefined} aria-describedby={descriptionIds(props)} />
    </Field>
  )
}
