import type { Example } from '../component-page/example'
import { Select } from './select'

const options = ['Aallonranta', 'Hiekkasalmi', 'Kuusniemi', 'Lehtovaara', 'Tyrskylä'].map((label) => ({ value: label.toLowerCase(), label }))

export const examples: Example[] = [
  { name: 'Plain', description: 'The browser’s own select.', element: <Select id="se-where" name="where" label="Where do you live?" choose="Choose a municipality" options={options} /> },
  {
    name: 'Error',
    description: 'The same shape of error as every field.',
    element: <Select id="se-bad" name="bad" label="Where is the meeting?" choose="Choose a municipality" options={options} error={{ prefix: 'Error:', message: 'Choose the municipality.' }} />,
  },
]
