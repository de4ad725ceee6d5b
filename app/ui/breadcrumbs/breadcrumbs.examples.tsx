import type { Example } from '../component-page/example'
import { Breadcrumbs } from './breadcrumbs'

export const examples: Example[] = [
  { name: 'Two steps up', description: 'From the top down; the page itself is not repeated.', element: <Breadcrumbs label="You are here" crumbs={[{ href: '#breadcrumbs', text: 'Work' }, { href: '#pagination', text: 'Near services 2028–2031' }]} /> },
]
