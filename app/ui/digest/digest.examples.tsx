import type { Example } from '../component-page/example'
import { Digest } from './digest'

export const examples: Example[] = [
  { name: 'Of a root', description: 'Groups of eight, to be compared with the same one elsewhere.', element: <p><Digest value="e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" /></p> },
]
