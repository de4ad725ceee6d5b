import { ErrorMessage } from '~/ui/field/field'
import { Choice } from '~/ui/choice/choice'
import { fieldId, useFieldError } from './step-fields'

/** One thing to say yes to. */
export function Tick({ name, label, isTicked }: { name: string; label: string; isTicked: boolean }) {
  const error = useFieldError(name)
  const id = fieldId(name)
  return (
    <div className={error ? 'field field--error' : 'field'}>
      {error ? <ErrorMessage id={`${id}-error`} error={error} /> : null}
      <Choice type="checkbox" id={id} name={name} option={{ value: 'yes', label }} checked={isTicked} />
    </div>
  )
}
