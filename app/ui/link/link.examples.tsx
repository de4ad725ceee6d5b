import type { Example } from '../component-page/example'
import { BackLink, ContextLink } from './link'

export const examples: Example[] = [
  { name: 'Back', description: 'First on a question page.', element: <BackLink href="#link">Back</BackLink> },
  {
    name: 'With hidden context',
    description: 'The same visible word many times on a page, told apart when listed.',
    element: <p><ContextLink href="#link" context="your answer: home municipality">Change</ContextLink></p>,
  },
]
