import type { Example } from '../component-page/example'
import { ListSearch } from './list-search'

const places = ['Aallonranta', 'Hiekkasalmi', 'Kuusniemi'].map((label) => ({ value: label.toLowerCase(), label }))
const phases = ['Coming', 'Held'].map((label) => ({ value: label.toLowerCase(), label }))

export const examples: Example[] = [
  {
    name: 'In use',
    description: 'A word and a place are set, so there is a way back to the whole list.',
    element: (
      <ListSearch
        action="#list-search"
        words={{ id: 'ls-words', name: 'words', label: 'Word or subject', value: 'bus' }}
        selects={[
          { id: 'ls-place', name: 'place', label: 'Municipality', choose: 'All municipalities', options: places, value: 'kuusniemi' },
          { id: 'ls-phase', name: 'phase', label: 'Time', choose: 'All times', options: phases },
        ]}
        show="Show"
        clear={{ href: '#list-search', text: 'Remove the limits' }}
      />
    ),
  },
]
