import type { Example } from '../component-page/example'
import { Choice } from './choice'

export const examples: Example[] = [
  {
    name: 'One row',
    description: 'The whole row is the target.',
    element: <Choice type="checkbox" id="ch-one" name="one" option={{ value: 'yes', label: 'I am coming to the village hall', hint: 'The hall is at ground level.' }} checked />,
  },
]
