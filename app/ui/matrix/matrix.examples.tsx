import type { Example } from '../component-page/example'
import { Matrix } from './matrix'

export const examples: Example[] = [
  {
    name: 'Four ways of being served',
    description: 'One group a row; four columns on a wide screen, a list on a phone.',
    element: (
      <Matrix
        id="ma-ways"
        name="ways"
        label="How well would these suit you?"
        headingLevel={3}
        hint="You can leave a line empty."
        rows={[{ id: 'video', label: 'Video appointment' }, { id: 'phone', label: 'A call to a professional' }, { id: 'van', label: 'The service van in your village' }]}
        columns={[{ id: 'well', label: 'Well' }, { id: 'sometimes', label: 'In some situations' }, { id: 'badly', label: 'Badly' }, { id: 'unknown', label: 'I do not know' }]}
        defaultValue={{ video: 'sometimes', phone: 'well' }}
      />
    ),
  },
]
