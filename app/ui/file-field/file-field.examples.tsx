import type { Example } from '../component-page/example'
import { FileField } from './file-field'

export const examples: Example[] = [
  { name: 'One file', description: 'The browser’s own control; the hint says what is taken.', element: <FileField id="ff-plan" name="plan" label="File" hint="PDF or text, at most 10 megabytes." accept=".pdf,.txt" /> },
  { name: 'Error', description: 'A browser never keeps the file chosen, so the message asks for it again.', element: <FileField id="ff-again" name="again" label="File" error={{ prefix: 'Error:', message: 'Choose a smaller file: at most 10 megabytes' }} /> },
]
