import type { Example } from '../component-page/example'
import { VisuallyHidden } from './visually-hidden'

export const examples: Example[] = [
  { name: 'Hidden words', description: 'Heard, not seen.', element: <p><VisuallyHidden>Done: </VisuallyHidden>We asked</p> },
]
