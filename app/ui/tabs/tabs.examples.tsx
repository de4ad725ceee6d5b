import type { Example } from '../component-page/example'
import { Tabs } from './tabs'

export const examples: Example[] = [
  {
    name: 'Languages of a text',
    description: 'Workspaces only. Without script they are sections with links.',
    element: <Tabs label="Language" items={[{ id: 'tab-fi', title: 'Finnish', content: <p lang="fi">Lähipalvelut</p> }, { id: 'tab-sv', title: 'Swedish', content: <p lang="sv">Närservice</p> }]} />,
  },
]
