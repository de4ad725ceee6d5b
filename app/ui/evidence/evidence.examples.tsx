import type { Example } from '../component-page/example'
import { Evidence } from './evidence'

export const examples: Example[] = [
  { name: 'Behind a theme', description: 'A line a channel.', element: <Evidence rows={[{ id: 'a', number: '23', text: 'answers' }, { id: 's', number: '3', text: 'statements' }, { id: 'few', text: 'a few paper forms' }]} /> },
]
