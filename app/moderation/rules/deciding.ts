import { fitPassage, mergeStretches, type Stretch } from '~/texts/rules/stretches'
import type { Reason } from '../contract'
import { outside, type HidingAction } from './redactions'

/** What decisions need to know of a text: whether the words are still those that were opened, and what holds. */
export type TextStanding = { state: 'waiting' | 'decided'; revision: number; isSameText: boolean; actions: readonly HidingAction[] }

/** What the moderator saw: a decision on something else is refused. */
export type Seen = { revision: number }

export type DecisionRefusal = 'no-text' | 'text-changed' | 'decided-meanwhile'

/** Why a decision cannot be taken on what was seen, or null. */
export function whyNotDecide(text: TextStanding | null, seen: Seen): DecisionRefusal | null {
  if (!text) return 'no-text'
  if (!text.isSameText) return 'text-changed'
  return text.revision === seen.revision ? null : 'decided-meanwhile'
}

/** Whether a text waits although a decision has been taken since something was found in it: others can still read some of that. */
export function isDecidedInPart({ state, decidedAt, foundAt }: { state: 'waiting' | 'decided'; decidedAt: Date | null; foundAt: Date }): boolean {
  return state === 'waiting' && decidedAt !== null && decidedAt >= foundAt
}

/** Of no words: what is kept with it after a restore is withheld whatever it says. */
export const NO_WORDS = new Uint8Array(32)

/** Whether a text has been withheld since a restore and nobody has decided yet: not its author changed it, but a copy came in its place. */
export function isRestored({ textDigest }: { textDigest: Uint8Array }): boolean {
  return textDigest.length === NO_WORDS.length && textDigest.every((byte) => byte === 0)
}

/** The chosen places as they may be hidden: inside the text, whole characters, no white space at the ends, each once. */
export function placesToHide(text: string, chosen: readonly Stretch[]): Stretch[] {
  const fitted = chosen.flatMap((place) => {
    const fit = fitPassage(text, place)
    return fit.ok ? [fit.value] : []
  })
  return mergeStretches(fitted)
}

/** Whether all of these places are hidden already: hiding them again changes nothing. */
export function isHidden(places: readonly Stretch[], actions: readonly HidingAction[]): boolean {
  if (actions.some((action) => action.kind === 'hide')) return true
  const taken = actions.flatMap((action) => action.places)
  return places.every((place) => outside(place, taken).length === 0)
}

/** The action in force that already hides the whole text for this reason, if there is one. */
export function sameWhole(actions: readonly HidingAction[], reason: Reason): HidingAction | undefined {
  return actions.find((action) => action.kind === 'hide' && action.reason === reason)
}

export type AppealRefusal = 'no-action' | 'already-ended' | 'already-appealed'

/** Why no other look may be asked for, or null: it may once for each action that hides something, while it holds. */
export function whyNotAppeal(action: { kind: string; isEnded: boolean; hasAppeal: boolean } | null): AppealRefusal | null {
  if (!action || !['redact', 'hide'].includes(action.kind)) return 'no-action'
  if (action.hasAppeal) return 'already-appealed'
  return action.isEnded ? 'already-ended' : null
}

export type AppealDecisionRefusal = 'no-appeal' | 'already-decided' | 'own-action'

/** Why this person may not decide an appeal, or null: somebody else than the one who acted looks again. */
export function whyNotDecideAppeal(appeal: { isDecided: boolean; actedBy: string | null } | null, decider: string | null): AppealDecisionRefusal | null {
  if (!appeal) return 'no-appeal'
  if (appeal.isDecided) return 'already-decided'
  return decider !== null && appeal.actedBy === decider ? 'own-action' : null
}
