import type { Example } from '../component-page/example'
import { Review, ReviewPairs } from './review'

const change = (context: string) => ({ href: '#review', text: 'Change', context: `your answer: ${context}` })

export const examples: Example[] = [
  {
    name: 'Check your answers',
    description: 'Question soft, answer strong, a way to change each.',
    element: (
      <Review
        rows={[
          { id: 'where', question: 'Where do you live?', answer: 'Lehtovaara', change: change('home municipality') },
          { id: 'ways', question: 'How well would these suit you?', answer: <ReviewPairs pairs={[{ id: 'a', asked: 'Video appointment', said: 'In some situations' }, { id: 'b', asked: 'Home visit', said: 'I do not know' }]} />, change: change('ways of being served') },
          { id: 'why', question: 'Why did you answer like this?', kind: 'text', answer: 'The bus goes twice a week.', change: change('reasons') },
          { id: 'who', question: 'Who would find it hard?', kind: 'none', answer: 'You did not answer', change: change('effects') },
        ]}
      />
    ),
  },
]
