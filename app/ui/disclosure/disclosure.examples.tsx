import type { Example } from '../component-page/example'
import { Disclosure } from './disclosure'

export const examples: Example[] = [
  { name: 'Closed', description: 'More for those who want it.', element: <Disclosure summary="What is a service van?"><p>A van with a nurse that goes round the villages.</p></Disclosure> },
  { name: 'Open', description: 'The same, opened.', element: <Disclosure open summary="Who reads my answer?"><p>Two officials who prepare the matter.</p></Disclosure> },
]
