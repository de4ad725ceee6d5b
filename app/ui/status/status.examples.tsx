import type { Example } from '../component-page/example'
import { Status } from './status'

export const examples: Example[] = [
  {
    name: 'Three outcomes',
    description: 'Three words, three shapes, three borders.',
    element: <p><Status kind="yes">Carried out</Status> <Status kind="part">Carried out in part</Status> <Status kind="no">Not carried out</Status></p>,
  },
]
