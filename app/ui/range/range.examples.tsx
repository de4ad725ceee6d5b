import type { Example } from '../component-page/example'
import { Range } from './range'

export const examples: Example[] = [
  {
    name: 'An honest interval',
    description: 'The sentence above says the same.',
    element: <Range low={70} high={107} best={88} max={150} ticks={[0, 50, 100, 150].map((at) => ({ at, text: String(at) }))}><span className="big">70–107</span> people were heard. The best estimate is 88.</Range>,
  },
]
