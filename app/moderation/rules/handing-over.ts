import type { HandOverKind } from '../contract'

/** Matters in which somebody may be in danger: they may be handed on without waiting for the author. */
export const URGENT: readonly HandOverKind[] = ['emergency', 'worry']

export type HandOverRefusal = 'no-matter' | 'not-agreed' | 'no-reason'

/** Why a matter may not be handed on, or null: its author must have agreed, or somebody be in danger and the reason be said. */
export function whyNotHandOver(matter: { kind: HandOverKind; state: string } | null, note: string): HandOverRefusal | null {
  if (!matter) return 'no-matter'
  if (matter.state === 'agreed') return null
  if (!URGENT.includes(matter.kind)) return 'not-agreed'
  return note.trim() === '' ? 'no-reason' : null
}

/** Whether an official has something to do: the author agreed, or it cannot wait for them. */
export function isToBeDone(matter: { kind: HandOverKind; state: string }): boolean {
  return matter.state === 'agreed' || (matter.state !== 'handed-on' && URGENT.includes(matter.kind))
}
