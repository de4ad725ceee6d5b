import type { Example } from '../component-page/example'
import { Notice } from './notice'

export const examples: Example[] = [
  { name: 'For information', description: 'A fallback language, a closed matter.', element: <Notice><p>This text exists only in Finnish.</p></Notice> },
  { name: 'Done', description: 'The outcome of what the person just did; announced.', element: <Notice tone="done" announced><p><b>Saved.</b> You can continue later with the same link.</p></Notice> },
  { name: 'Bad news', description: 'Something did not work out.', element: <Notice tone="bad"><p>Answering has ended. Your text is below, so that you can copy it.</p></Notice> },
]
