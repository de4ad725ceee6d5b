import type { Example } from '../component-page/example'
import { FilterSentence } from './filter-sentence'

export const examples: Example[] = [
  {
    name: 'Of the reading list',
    description: 'Reads as a sentence, works as a form.',
    element: (
      <FilterSentence
        action="#filter-sentence"
        label="What to show"
        submit="Show"
        parts={[
          { kind: 'choice', id: 'r', name: 'read', label: 'Read or unread', before: 'Show', options: [{ value: 'unread', label: 'unread' }, { value: 'all', label: 'all' }] },
          { kind: 'words', id: 'w', text: 'answers' },
          { kind: 'choice', id: 'l', name: 'language', label: 'Language', before: 'in', after: '.', options: [{ value: '', label: 'any language' }, { value: 'fi', label: 'Finnish' }, { value: 'sv', label: 'Swedish' }] },
        ]}
      />
    ),
  },
  {
    name: 'With days',
    description: 'The browser’s own field for a day; where it has none, the day is typed as 2027-02-14.',
    element: (
      <FilterSentence
        action="#filter-sentence"
        label="What to show of the log"
        submit="Show"
        parts={[
          { kind: 'day', id: 'f', name: 'from', label: 'First day', value: '2027-02-01', before: 'Show what happened from', after: ',' },
          { kind: 'text', id: 'i', name: 'id', label: 'Id', before: 'to the thing of the id', after: '.' },
        ]}
      />
    ),
  },
]
