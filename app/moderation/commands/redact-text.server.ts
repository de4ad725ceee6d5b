import { accept, refuse, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import type { Stretch } from '~/texts/rules/stretches'
import type { Reason } from '../contract'
import { isHidden, placesToHide, type DecisionRefusal } from '../rules/deciding'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { placesOfWords } from '../rules/redactions'
import { decideOnText, type SeenText } from './decide-on-text.server'

/** What is to be hidden: chosen stretches, and every place where the typed words stand. */
export type ToHide = { reason: Reason; stretches: readonly Stretch[]; words: string }

export type RedactRefusal = DecisionRefusal | 'no-rules' | 'nothing-chosen' | 'words-not-there'

/** Hides parts of a text for a reason of the county's rules. Hiding what is hidden changes nothing; the original stays with its owner. */
export async function redactText(work: Work, seen: SeenText, { reason, stretches, words }: ToHide): Promise<Result<{ actionId: string | null }, RedactRefusal>> {
  return await decideOnText<'nothing-chosen' | 'words-not-there'>(work, seen, MODERATION_PERMISSIONS['moderation.decide'], ({ text, actions }) => {
    const typed = placesOfWords(text, words)
    if (words.trim() !== '' && typed.length === 0) return refuse('words-not-there')
    const places = placesToHide(text, [...stretches, ...typed])
    if (places.length === 0) return refuse('nothing-chosen')
    return accept(isHidden(places, actions) ? 'already' : { kind: 'redact', reason, places })
  })
}
