import type { Example } from '../component-page/example'
import { Ask, ProgressInWords } from './progress-in-words'

export const examples: Example[] = [
  {
    name: 'A question page’s frame',
    description: 'Where we are stands in the margin, in words.',
    element: <Ask progress={<ProgressInWords text="Part 4 of 5" part="The proposal" />}><p>One heading, one hint, one control.</p></Ask>,
  },
]
