import type { Example } from '../component-page/example'
import { TextField } from '../text-field/text-field'
import { Fieldset } from './fieldset'

export const examples: Example[] = [
  {
    name: 'Fields that belong together',
    description: 'One question, several fields with their own labels.',
    element: (
      <Fieldset id="fs-contact" label="Who can we ask more from?" hint="Only officials see this.">
        <TextField id="fs-who" name="who" label="Name" autoComplete="name" />
        <TextField id="fs-tel" name="tel" label="Telephone" type="tel" autoComplete="tel" width="medium" />
      </Fieldset>
    ),
  },
]
