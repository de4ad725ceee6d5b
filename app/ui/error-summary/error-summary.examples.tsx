import type { Example } from '../component-page/example'
import { ErrorSummary } from './error-summary'

export const examples: Example[] = [
  {
    name: 'Two things to put right',
    description: 'Above the heading. The links say the very words beside the fields.',
    element: (
      <ErrorSummary
        id="es-two"
        focused={false}
        title="Correct two things"
        errors={[
          { href: '#tf-minutes', message: 'Write the minutes as a number, 0–240.' },
          { href: '#ta-code', message: 'Take the identity code out of your answer. We do not store identity codes.' },
        ]}
      >
        Your other answers are safe.
      </ErrorSummary>
    ),
  },
]
