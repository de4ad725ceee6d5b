import type { Example } from '../component-page/example'
import { Tools } from './tools'

export const examples: Example[] = [
  {
    name: 'Of a receipt',
    description: 'Print and copy appear only with the script.',
    element: <Tools tools={[{ kind: 'print', id: 'p', text: 'Print' }, { kind: 'copy', id: 'c', text: 'Copy the code', copies: 'K7MT 4RPX 9WHE', copied: 'The code has been copied.' }, { kind: 'link', id: 'f', text: 'Save as a file', icon: 'save', href: '#tools', download: true }]} />,
  },
]
