import type { Example } from '../component-page/example'
import { CodeBox } from './code-box'

export const examples: Example[] = [
  { name: 'A short code', description: 'Three groups, real text.', element: <CodeBox id="cb-short" heading="The code of your form" groups={['K7MT', '4RPX', '9WHE']}><p>Write the code down or save it.</p></CodeBox> },
  { name: 'A long code', description: 'Seven groups, at least 128 bits.', element: <CodeBox id="cb-long" heading="The code of your answer" groups={['K7MT', '4RPX', '9WHE', 'Q2DA', 'ZC5N', 'H8VJ', '3FTB']}><p>With it you see what became of your answer.</p></CodeBox> },
]
