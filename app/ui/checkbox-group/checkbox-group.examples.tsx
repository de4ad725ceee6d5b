import type { Example } from '../component-page/example'
import { CheckboxGroup } from './checkbox-group'

export const examples: Example[] = [
  {
    name: 'Several answers',
    description: 'Every chosen one is sent under the same name.',
    element: (
      <CheckboxGroup
        id="cg-used"
        name="used"
        label="Which services have you used?"
        hint="Choose as many as you like."
        optional="(optional)"
        defaultValue={['station', 'home']}
        options={[
          { value: 'station', label: 'Health station' },
          { value: 'home', label: 'Home care', hint: 'Also when it is for somebody close to you.' },
          { value: 'other', label: 'Something else', opens: { label: 'What else?' } },
          { value: 'none', label: 'None of these', apart: true },
        ]}
      />
    ),
  },
]
