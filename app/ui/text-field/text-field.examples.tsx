import type { Example } from '../component-page/example'
import { TextField } from './text-field'

export const examples: Example[] = [
  { name: 'Plain', description: 'Label above, control below.', element: <TextField id="tf-name" name="name" label="Name of the association" autoComplete="organization" /> },
  {
    name: 'Hint and optional',
    description: 'Optional is said in words, never with a sign.',
    element: (
      <TextField id="tf-mail" name="mail" type="email" label="E-mail" optional="(optional)" hint="We write to you once, when the decision has been made." autoComplete="email" spellCheck={false} />
    ),
  },
  {
    name: 'Error',
    description: 'A bar, an icon, a hidden word and the same sentence as in the summary. What was typed stays.',
    element: (
      <TextField id="tf-minutes" name="minutes" label="How many minutes are you ready to travel?" inputMode="numeric" width="short" unit="minutes" defaultValue="an hour" error={{ prefix: 'Error:', message: 'Write the minutes as a number, 0–240.' }} />
    ),
  },
  {
    name: 'A very long word',
    description: 'A compound of sixty letters stays inside a narrow screen.',
    element: <TextField id="tf-long" name="long" label={<span lang="fi">Palveluverkkosuunnitelmaluonnoksenvaikutustenennakkoarviointi</span>} />,
  },
]
