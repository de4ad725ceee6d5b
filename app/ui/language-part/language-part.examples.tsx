import type { Example } from '../component-page/example'
import { LanguagePart } from './language-part'

export const examples: Example[] = [
  {
    name: 'Another language',
    description: 'Spoken with the right voice.',
    element: <p>The county is <LanguagePart lang="fi">Järvirannikon hyvinvointialue</LanguagePart>, in Swedish <LanguagePart lang="sv">Insjökustens välfärdsområde</LanguagePart>.</p>,
  },
]
