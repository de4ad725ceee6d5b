import type { Example } from '../component-page/example'
import { Pagination } from './pagination'

export const examples: Example[] = [
  { name: 'In the middle', description: 'By key, never by page number.', element: <Pagination label="More answers" newer={{ href: '#pagination', text: 'Newer 25' }} older={{ href: '#tag', text: 'Older 25' }} /> },
]
