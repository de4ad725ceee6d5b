import type { Example } from '../component-page/example'
import { Checks } from './check'

export const examples: Example[] = [
  { name: 'Themes of an answer', description: 'Small choices in a row, for desks.', element: <Checks id="ck" name="theme" legend="Themes for answer 12" items={[{ id: 'a', value: 'a', label: 'Opening hours', key: '1', checked: true }, { id: 'b', value: 'b', label: 'Travel', key: '2' }]} /> },
]
