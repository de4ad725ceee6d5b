import type { Example } from '../component-page/example'
import { Folio } from './folio'

export const examples: Example[] = [
  { name: 'Plain', description: 'Heading in the margin, matter in the column.', element: <Folio id="fo-why" heading="Why does the network change?"><p>About 141 000 people live in the county, in five municipalities.</p></Folio> },
  { name: 'With a side', description: 'Something under the heading.', element: <Folio id="fo-side" heading="Evening appointments" side={<p className="n">402 answers</p>}><p>Evening appointments begin in three municipalities.</p></Folio> },
  { name: 'Open', description: 'The last call to act.', element: <Folio id="fo-open" heading="Say what you think" kind="open"><p>It takes about nine minutes.</p></Folio> },
]
