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
]
