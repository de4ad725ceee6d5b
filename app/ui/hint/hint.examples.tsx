import type { Example } from '../component-page/example'
import { Hint } from './hint'

export const examples: Example[] = [
  { name: 'Hint', description: 'Between label and control, or under a heading.', element: <Hint>You can leave this empty if you do not want to answer.</Hint> },
]
