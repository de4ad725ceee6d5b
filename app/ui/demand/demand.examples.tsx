import type { Example } from '../component-page/example'
import { Demand } from './demand'

export const examples: Example[] = [
  { name: 'A proposal with its support', description: 'Number, demand, reason, share.', element: <Demand number="Proposal 1" title="The van is taken into use, but the opening hours stay for a year." share={{ percent: 71, text: '71 % of those who answered were for this' }}><p>A person with a memory illness needs a familiar place.</p></Demand> },
]
