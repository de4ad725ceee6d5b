import type { Example } from '../component-page/example'
import { Steps } from './steps'

export const examples: Example[] = [
  { name: 'Proposals', description: 'Numbered, with room.', element: <Steps items={['Two stations become service points.', 'Evening appointments begin in three places.', <div className="lines" key="c"><p>You can talk with a nurse by video.</p><p>You can still call.</p></div>]} /> },
]
