import type { Example } from '../component-page/example'
import { Demand } from '../demand/demand'
import { Halves, OriginPart } from './halves'

export const examples: Example[] = [
  {
    name: 'Statement',
    description: 'What is asked and how it came about, equally wide.',
    element: (
      <Halves
        said={{ heading: 'What the association proposes', children: <Demand number="Proposal 2" title="Digital service must not be the only way."><p>Not everybody can use it.</p></Demand> }}
        origin={{ id: 'ha-origin', heading: 'How this statement came about', children: <OriginPart heading="Who was not heard"><ul><li>Swedish-speaking members</li></ul></OriginPart> }}
      />
    ),
  },
]
