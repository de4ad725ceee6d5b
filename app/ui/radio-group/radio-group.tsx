import { type ChoiceOption, Choices } from '../choice/choice'
import { FieldGroup, type FieldProps } from '../field/field'

/** One answer of several. */
export function RadioGroup({ options, defaultValue, ...field }: FieldProps & { options: ChoiceOption[]; defaultValue?: string }) {
  return (
    <FieldGroup {...field} role="radiogroup">
      <Choices
        type="radio"
        id={field.id}
        name={field.name}
        options={options}
        chosen={defaultValue === undefined ? [] : [defaultValue]}
      />
    </FieldGroup>
  )
}
