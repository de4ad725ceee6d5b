import type { Example } from '../component-page/example'
import { type Station, VoiceLine, Where } from './voice-line'

const stations: Station[] = [
  { id: 'asked', state: 'done', said: 'Done:', what: 'We asked', when: 'on Monday 11.1.2027' },
  { id: 'answer', state: 'now', what: 'You answer', when: 'until Sunday 14.2.2027 23.59', flag: 'You are here' },
  { id: 'read', state: 'coming', what: 'We read', when: 'and publish a summary by Friday 12.3.2027' },
  { id: 'decide', state: 'coming', what: 'The council decides', when: 'on Monday 12.4.2027' },
  { id: 'do', state: 'coming', what: 'We do', when: 'and tell in October 2027 what has been done' },
]
const mini = stations.map((station) => ({ ...station, said: { done: 'Done:', now: 'Now:', coming: 'Coming:' }[station.state] }))

export const examples: Example[] = [
  { name: 'Wide', description: 'Across on a wide screen, upright on a phone.', element: <VoiceLine label="The way of this matter" stations={stations} /> },
  { name: 'Vertical, from the answer on', description: 'A line that starts later starts calmer.', element: <VoiceLine shape="vertical" label="What happens to your answer" stations={stations.slice(1)} /> },
  { name: 'Mini', description: 'In a list, with a visible sentence beside it.', element: <Where line={<VoiceLine shape="mini" label="Where the matter is now" stations={mini} />}>It is your turn now.</Where> },
]
