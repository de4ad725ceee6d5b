import type { Example } from '../component-page/example'
import { Chart } from './chart'

const rows = [
  { id: 'for', header: 'For the proposal', cells: ['24'] },
  { id: 'if', header: 'For, if it is changed', cells: ['18'] },
  { id: 'against', header: 'Against', cells: ['14'] },
  { id: 'none', header: 'No opinion', cells: ['a few'] },
]

export const examples: Example[] = [
  {
    name: 'One question',
    description: 'Sentence above, labels on the bars, table below; a small group in words.',
    element: (
      <Chart
        id="cr-one"
        sentence="Most were for the proposal, many only if it is changed."
        max={61}
        bars={[
          { id: 'for', label: 'For the proposal', value: 24, text: '24' },
          { id: 'if', label: 'For, if it is changed', value: 18, text: '18', pattern: 'lines' },
          { id: 'against', label: 'Against', value: 14, text: '14', pattern: 'dots' },
          { id: 'none', label: 'No opinion', value: null, text: 'a few' },
        ]}
        table={{ summary: 'The same as a table', caption: 'What was thought of the proposal', columns: [{ id: 'o', label: 'Opinion' }, { id: 'n', label: 'Answers', numeric: true }], rows }}
      />
    ),
  },
  {
    name: 'One row of a grid',
    description: 'Sentence and bars only: one table after the last chart holds the whole grid.',
    element: (
      <Chart
        id="cr-row"
        sentence="Most said that it would suit them well."
        max={61}
        bars={[
          { id: 'well', label: 'Well', value: 31, text: '31' },
          { id: 'partly', label: 'Partly', value: 20, text: '20' },
          { id: 'poorly', label: 'Poorly', value: null, text: 'a few' },
        ]}
      />
    ),
  },
]
