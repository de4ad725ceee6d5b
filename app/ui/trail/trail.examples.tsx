import type { Example } from '../component-page/example'
import { Trail } from './trail'

export const examples: Example[] = [
  { name: 'How it came about', description: 'Step by step to the filled dot.', element: <Trail steps={[{ id: 'a', title: 'Survey: 64 answers', detail: 'Online and on paper, in January' }, { id: 'b', title: 'Talk in the village: 11 people' }, { id: 'c', title: 'The statement arrived', detail: 'on Thursday' }]} /> },
]
