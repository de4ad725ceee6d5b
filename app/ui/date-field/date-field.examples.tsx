import type { Example } from '../component-page/example'
import { DateField } from './date-field'

export const examples: Example[] = [
  {
    name: 'Three inputs',
    description: 'Easier to type and to correct than any calendar.',
    element: <DateField id="df-when" name="when" label="When was the meeting?" hint="For example 26 1 2027" parts={{ day: 'Day', month: 'Month', year: 'Year' }} defaultValue={{ day: '26', month: '1', year: '2027' }} />,
  },
]
