import type { Example } from '../component-page/example'
import { TagList } from './tag'

export const examples: Example[] = [
  { name: 'Themes of an answer', description: 'A named list of words.', element: <TagList label="Themes" tags={[{ id: 'hours', text: 'Opening hours', icon: 'check' }, { id: 'travel', text: 'Travel' }]} /> },
]
