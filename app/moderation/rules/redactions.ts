import { maskOf } from '~/texts/rules/redacted-text'
import type { Stretch } from '~/texts/rules/stretches'
import type { ActionKind, Reason, Redaction, Shown } from '../contract'

/** An action that still holds: a part or the whole of a text is hidden by it. */
export type HidingAction = { id: string; kind: ActionKind; reason: Reason; places: readonly Stretch[] }

/** How a text is shown to others, as it is kept beside it. */
export type ShownState = { shown: Shown; mask: string; redactions: Redaction[] }

/**
 * How a text is shown while these actions hold, in the order they were taken. A stretch two actions hide is hidden by
 * the earlier one and stays hidden by the later when the earlier ends. Stretches never overlap and lie inside the text.
 */
export function shownState(text: string, actions: readonly HidingAction[]): ShownState {
  const redactions = redactionsOf(text, actions)
  const whole = actions.findLast((action) => action.kind === 'hide')
  return {
    shown: whole ? 'hidden' : redactions.length > 0 ? 'redacted' : 'as-written',
    mask: whole ? maskOf(whole.reason) : '',
    redactions,
  }
}

function redactionsOf(text: string, actions: readonly HidingAction[]): Redaction[] {
  const made: Redaction[] = []
  for (const { id, kind, reason, places } of actions) {
    if (kind === 'hide') continue
    for (const place of places) {
      for (const { startAt, endAt } of outside(place, made)) {
        if (startAt < 0 || endAt > text.length) continue
        const from = charactersIn(text.slice(0, startAt))
        made.push({ actionId: id, startAt, endAt, from, to: from + charactersIn(text.slice(startAt, endAt)), units: endAt - startAt, mask: maskOf(reason), reason })
      }
    }
  }
  return made.sort((a, b) => a.startAt - b.startAt)
}

// PostgreSQL counts an emoji as one character, JavaScript as two units.
function charactersIn(text: string): number {
  return Array.from(text).length
}

/** What of a stretch lies outside all others, in order. */
export function outside(place: Stretch, others: readonly Stretch[]): Stretch[] {
  let rest: Stretch[] = [{ startAt: place.startAt, endAt: place.endAt }]
  for (const other of others) {
    rest = rest.flatMap((each) => {
      if (other.endAt <= each.startAt || each.endAt <= other.startAt) return [each]
      return [{ startAt: each.startAt, endAt: other.startAt }, { startAt: other.endAt, endAt: each.endAt }].filter((part) => part.startAt < part.endAt)
    })
  }
  return rest
}

/** The text as others see it: masks in the place of what is hidden. The same as the database's view of it. */
export function maskedText(text: string, state: ShownState): string {
  if (state.shown === 'hidden') return state.mask.repeat(text.length)
  let masked = text
  for (const { startAt, endAt, mask, units } of state.redactions) masked = masked.slice(0, startAt) + mask.repeat(units) + masked.slice(endAt)
  return masked
}

/** Every place where these very words stand in a text, without overlaps, letters of either case. */
export function placesOfWords(text: string, words: string): Stretch[] {
  const wanted = words.trim()
  if (wanted === '') return []
  const found: Stretch[] = []
  const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu')
  for (const match of text.matchAll(pattern)) found.push({ startAt: match.index, endAt: match.index + match[0].length })
  return found
}
