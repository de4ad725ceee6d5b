import type { Example } from '../component-page/example'
import { TextArea, type TextCount } from './text-area'

const count: TextCount = {
  limit: 2000,
  sentence: 'At most 2,000 characters.',
  left: { one: '{n} character left.', other: '{n} characters left.' },
  over: { one: '{n} character too many.', other: '{n} characters too many.' },
}

export const examples: Example[] = [
  {
    name: 'With a limit',
    description: 'The server says the limit; the script counts while one types, and never stops anybody.',
    element: (
      <TextArea id="ta-why" name="why" label="Why did you answer like this?" hint="Do not write names, identity codes or anybody’s health." count={count} />
    ),
  },
  {
    name: 'Error',
    description: 'The text is kept.',
    element: (
      <TextArea id="ta-code" name="code" low label="What should be changed?" defaultValue="My identity code is 010180-9026." count={{ ...count, sentence: 'At most 2,000 characters. You have used 33.' }} error={{ prefix: 'Error:', message: 'Take the identity code out of your answer. We do not store identity codes.' }} />
    ),
  },
]
