import type { CountyChannel } from '~/counties/contract'
import { isSimple, type Locale } from '~/kernel/locales'

/** Screen readers with the browsers they are used with: a product's name stands as it is in every language. */
const READERS = ['NVDA, Firefox, Windows', 'JAWS, Chrome, Windows', 'VoiceOver, Safari, iOS', 'TalkBack, Chrome, Android']

/** Something that only a person can find out. `program` or `language` says which of several. Its words are `check.*`. */
export type Check = { id: string; kind: CheckKind; program?: string; language?: Locale }

type CheckKind = 'reader' | 'voice' | 'switch' | 'magnifier' | 'proofreading' | 'comprehension' | 'paper' | 'phone' | 'forum' | 'restore' | 'incident'

/** The sheet for this county: a line for every language it offers and every way of taking part that a machine cannot try. */
export function checksFor({ offeredLocales, channels }: { offeredLocales: readonly Locale[]; channels: readonly CountyChannel[] }): Check[] {
  const offline = (['paper', 'phone', 'forum'] as const).filter((channel) => channels.includes(channel))
  return [
    ...READERS.map((program) => ({ id: `reader-${program.split(',')[0]!.toLowerCase()}`, kind: 'reader' as const, program })),
    ...(['voice', 'switch', 'magnifier'] as const).map(alone),
    ...offeredLocales.map((language) => ({ id: `proofreading-${language}`, kind: 'proofreading' as const, language })),
    ...offeredLocales.filter(isSimple).map((language) => ({ id: `comprehension-${language}`, kind: 'comprehension' as const, language })),
    ...offline.map(alone),
    ...(['restore', 'incident'] as const).map(alone),
  ]
}

function alone(kind: CheckKind): Check {
  return { id: kind, kind }
}
