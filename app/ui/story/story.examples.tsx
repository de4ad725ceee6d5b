import type { Example } from '../component-page/example'
import { Story } from './story'

export const examples: Example[] = [
  {
    name: 'A theme',
    description: 'The wave, the decision, the straight line.',
    element: (
      <Story
        said={{ label: 'You told', children: 'People feared that two days a week is not enough.' }}
        decided={{ label: 'We decided', children: 'The stations are open on three days a week.' }}
        why={{ label: 'Why', children: 'Many have no car and no bus on the other days.' }}
        next={{ label: 'What happens next', children: 'The timetable is published in October.' }}
      />
    ),
  },
]
