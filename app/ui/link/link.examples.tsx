import type { Example } from '../component-page/example'
import { BackButton, BackLink, ContextLink } from './link'

export const examples: Example[] = [
  { name: 'Back', description: 'First on a question page.', element: <BackLink href="#link">Back</BackLink> },
  { name: 'Back, keeping what was typed', description: 'First on a page with a form that saves.', element: <><form id="typed" /><BackButton form="typed">Back</BackButton></> },
  {
    name: 'With hidden context',
    description: 'The same visible word many times on a page, told apart when listed.',
    element: <p><ContextLink href="#link" context="your answer: home municipality">Change</ContextLink></p>,
  },
]
