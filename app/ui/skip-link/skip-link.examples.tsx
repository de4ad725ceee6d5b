import type { Example } from '../component-page/example'
import { SkipLink } from './skip-link'

export const examples: Example[] = [
  { name: 'Skip link', description: 'Seen only when it has focus.', element: <SkipLink href="#skip-link">Skip to the components</SkipLink> },
]
