import type { Example } from '../component-page/example'
import { Icon, iconNames } from './icon'

export const examples: Example[] = [
  {
    name: 'All icons',
    description: 'Line drawings in the colour of the text. A word always stands beside them.',
    element: (
      <ul className="tags" aria-label="Icons">
        {iconNames.map((name) => <li key={name} className="tag"><Icon name={name} /> {name}</li>)}
      </ul>
    ),
  },
]
