import { type ChoiceOption, Choices } from '../choice/choice'
import { FieldGroup, type FieldProps } from '../field/field'

/** Any number of answers; every chosen one is sent under the same name. */
export function CheckboxGroup({ options, defaultValue = [], ...field }: FieldProps & { options: ChoiceOption[]; defaultValue?: string[] }) {
  return (
    <FieldGroup {...field}>
      <Choices type="checkbox" id={field.id} name={field.name} options={options} chosen={defaultValue} />
    </FieldGroup>
  )
}
