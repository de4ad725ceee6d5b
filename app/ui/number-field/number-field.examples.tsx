import type { Example } from '../component-page/example'
import { NumberField } from './number-field'

export const examples: Example[] = [
  { name: 'With a unit', description: 'Number keys on a phone, never a spinner.', element: <NumberField id="nf-people" name="people" label="How many people took part?" unit="people" defaultValue={24} /> },
]
