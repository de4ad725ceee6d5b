import type { Example } from '../component-page/example'
import { Keys } from './keys'

export const examples: Example[] = [
  { name: 'Of the reading desk', description: 'They can be turned off.', element: <Keys rows={[{ keys: ['J', 'K'], does: 'next, previous' }, { keys: ['L'], does: 'read, next' }]} /> },
]
