import type { Example } from '../component-page/example'
import { Cans } from './cans'

export const examples: Example[] = [
  { name: 'Can and cannot', description: 'Two headed lists, pencil and lock.', element: <Cans can={{ heading: 'You can influence', items: ['How many days the stations are open', 'The route of the service van'] }} cannot={{ heading: 'Already decided', items: ['The deficit must be covered in time'] }} /> },
]
