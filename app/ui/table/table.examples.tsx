import type { Example } from '../component-page/example'
import { Table } from './table'

export const examples: Example[] = [
  {
    name: 'Themes',
    description: 'Caption, row headings, numbers at the end.',
    element: (
      <Table id="tb-themes" caption="Answers by theme" columns={[{ id: 't', label: 'Theme' }, { id: 'n', label: 'Answers', numeric: true }]} rows={[{ id: 'a', header: <a href="#table">Opening hours</a>, cells: ['23'] }, { id: 'b', header: 'Travel', cells: ['a few'] }]} />
    ),
  },
]
