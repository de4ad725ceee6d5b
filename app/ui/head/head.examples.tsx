import type { Example } from '../component-page/example'
import { Head } from './head'

export const examples: Example[] = [
  { name: 'A title in two voices', description: 'The name strong, the question light.', element: <Head kicker="Hearing before the council decides" title="Near services 2028–2031:" ask="where and how are services given?" lead="Tell how the changes would affect your life." /> },
  { name: 'Thanks', description: 'Larger, after something is done.', element: <Head kind="thanks" title="Thank you." ask="Your answer has arrived." /> },
]
