import type { Example } from '../component-page/example'
import { ProgressLine } from './progress-line'

export const examples: Example[] = [
  { name: 'Reading', description: 'What is read lies straight, what waits is still a wave.', element: <ProgressLine number="18" text="answers unread" done={43} total={61}>There are 61 open answers, 43 have been read.</ProgressLine> },
]
