import type { Example } from '../component-page/example'
import { RadioGroup } from './radio-group'

export const examples: Example[] = [
  {
    name: 'Agreement',
    description: '“I do not know” stands apart from the scale.',
    element: (
      <RadioGroup
        id="rg-agree"
        name="agree"
        label="It is easy for me to get to the nearest health station."
        headingLevel={3}
        hint="What do you think of this?"
        defaultValue="2"
        options={[
          { value: '5', label: 'Fully agree' },
          { value: '4', label: 'Partly agree' },
          { value: '3', label: 'Neither agree nor disagree' },
          { value: '2', label: 'Partly disagree' },
          { value: '1', label: 'Fully disagree' },
          { value: '0', label: 'I do not know', apart: true },
        ]}
      />
    ),
  },
  {
    name: 'An option that opens a text, and an error',
    description: 'The text is always there without script, right under its option.',
    element: (
      <RadioGroup
        id="rg-how"
        name="how"
        label="How do you usually travel?"
        error={{ prefix: 'Error:', message: 'Tell how you travel.' }}
        defaultValue="other"
        options={[
          { value: 'car', label: 'By own car' },
          { value: 'bus', label: 'By bus or train' },
          { value: 'other', label: 'Some other way', opens: { label: 'How?', hint: 'In a few words.' } },
        ]}
      />
    ),
  },
]
