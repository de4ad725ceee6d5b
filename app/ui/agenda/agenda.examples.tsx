import type { Example } from '../component-page/example'
import { Agenda } from './agenda'

export const examples: Example[] = [
  {
    name: 'An evening',
    description: 'A filled dot: here you speak.',
    element: (
      <Agenda items={[
        { id: 'a', dateTime: '2027-02-03T17:30', time: '17.30', title: 'Welcome', detail: 'A resident is in the chair' },
        { id: 'b', dateTime: '2027-02-03T18:00', time: '18.00', title: 'Questions and answers', detail: 'You ask', talk: true },
      ]} />
    ),
  },
]
