import type { Example } from '../component-page/example'
import { Ranking } from './ranking'

const options = [
  { id: 'near', label: 'The service is near' },
  { id: 'fast', label: 'I get the service quickly' },
  { id: 'same', label: 'I can meet the same professional' },
  { id: 'language', label: 'I am served in my own language' },
]
const places = { placeLabels: ['Most important', 'Second', 'Third'], noPlace: 'No place' }

export const examples: Example[] = [
  {
    name: 'Three places',
    description: 'A native select for each thing; nothing is dragged.',
    element: <Ranking id="ra-three" name="rank" label="Which three things matter most to you?" hint="You can choose three, fewer or none." options={options} {...places} defaultValue={['fast', 'same']} />,
  },
  {
    name: 'Two in the same place',
    description: 'What was typed is shown again as it was.',
    element: (
      <Ranking id="ra-twice" name="twice" label="Put these in order" options={options.slice(0, 3)} {...places} defaultValue={{ near: '1', fast: '1' }} error={{ prefix: 'Error:', message: 'Give each place to one thing only.' }} />
    ),
  },
]
