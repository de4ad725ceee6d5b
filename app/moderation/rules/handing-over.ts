import type { HandOverKind } from '../contract'

/** Matters in which somebody may be in danger: they may be handed on without waiting for the author. */
export const URGENT: readonly HandOverKind[] = ['emergency', 'worry']

export type HandOverRefusal = 'no-matter' | 'for-moderator' | 'not-agreed' | 'no-reason'

/** Whether a matter waits for a moderator: words of it are hidden, and whoever cannot read them has nothing to hand on. */
export function isForModerator(matter: { hidesWords: boolean }, seesOriginals: boolean): boolean {
  return matter.hidesWords && !seesOriginals
}

/** Why a matter may not be handed on, or null: who does it can read it, and its author must have agreed, or somebody be in danger and the reason be said. */
export function whyNotHandOver(matter: { kind: HandOverKind; state: string; hidesWords: boolean } | null, note: string, seesOriginals: boolean): HandOverRefusal | null {
  if (!matter) return 'no-matter'
  if (isForModerator(matter, seesOriginals)) return 'for-moderator'
  if (matter.state === 'agreed') return null
  if (!URGENT.includes(matter.kind)) return 'not-agreed'
  return note.trim() === '' ? 'no-reason' : null
}

/** Whether an official has something to do: the author agreed, or it cannot wait for them. */
export function isToBeDone(matter: { kind: HandOverKind; state: string }): boolean {
  return matter.state === 'agreed' || (matter.state !== 'handed-on' && URGENT.includes(matter.kind))
}
