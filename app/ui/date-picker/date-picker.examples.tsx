import type { Example } from '../component-page/example'
import { DatePicker } from './date-picker'

export const examples: Example[] = [
  {
    name: 'Inputs that a calendar may fill',
    description: 'Workspaces only. Without script the three inputs remain.',
    element: (
      <DatePicker id="dp-closes" name="closes" label="When does answering end?" locale="en" parts={{ day: 'Day', month: 'Month', year: 'Year' }} defaultValue={{ day: '14', month: '2', year: '2027' }} open="Choose from a calendar" calendar="Last day to answer" />
    ),
  },
]
