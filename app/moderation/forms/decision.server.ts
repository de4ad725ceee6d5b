import { wholeNumberIn } from '~/kernel/whole-numbers'
import { HAND_OVER_KINDS, REASONS, type HandOverKind, type Reason } from '../contract'

/** A stretch chosen on the page, in UTF-16 units. */
type Chosen = { startAt: number; endAt: number }

/** What a moderator pressed, with what they saw and what they chose. */
export type DecisionForm = {
  do: 'approve' | 'redact' | 'hide' | 'restore' | 'hand-on' | 'none'
  seen: { digest: string; revision: number }
  reason: Reason | null
  kind: HandOverKind | null
  actionId: string
  /** They say that they know what was decided on the appeal about it. */
  knows: boolean
  stretches: Chosen[]
  words: string
  /** As it was typed, to give back. */
  typed: { words: string; sentences: string[]; reason: string }
}

/** Reads the forms of a text's page; unknown words are as if left out. A selection stands before ticked sentences. */
export function readDecision(form: FormData): DecisionForm {
  const word = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const sentences = form.getAll('sentence').filter((each): each is string => typeof each === 'string').slice(0, 500)
  const selection = stretchOf(`${word('start')}-${word('end')}`)
  return {
    do: (['approve', 'redact', 'hide', 'restore', 'hand-on'] as const).find((each) => each === word('do')) ?? 'none',
    seen: { digest: word('digest').slice(0, 64), revision: wholeNumberIn(word('revision')) ?? 0 },
    reason: REASONS.find((each) => each === word('reason')) ?? null,
    kind: HAND_OVER_KINDS.find((each) => each === word('kind')) ?? null,
    actionId: word('action').slice(0, 36),
    knows: word('known') === 'yes',
    stretches: selection ? [selection] : sentences.flatMap((each) => stretchOf(each) ?? []),
    words: word('words').slice(0, 2000),
    typed: { words: word('words').slice(0, 2000), sentences, reason: word('reason').slice(0, 40) },
  }
}

function stretchOf(words: string): Chosen | null {
  const match = /^(\d{1,6})-(\d{1,6})$/.exec(words)
  return match ? { startAt: Number(match[1]), endAt: Number(match[2]) } : null
}
