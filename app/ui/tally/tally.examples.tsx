import type { Example } from '../component-page/example'
import { Tally } from './tally'

export const examples: Example[] = [
  {
    name: 'Channels apart',
    description: 'One row a channel and no total.',
    element: <Tally rows={[{ id: 'a', number: '61', name: 'answers to the questions', detail: 'Online 44, on paper 12, by phone a few' }, { id: 's', number: '5', name: 'statements' }]} />,
  },
]
