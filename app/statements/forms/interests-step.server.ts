import type { Locale } from '~/kernel/locales'
import type { StatementDraft } from '../contract'
import type { ReadFacts, ReadStep } from './positions-step.server'
import { nothingTyped, type TypedStep } from './typed-step.server'
import { asLines, linesAs, startReading } from './typed-values.server'

/** The fourth step as its fields show it: what the giver may gain from the matter. */
export function typedInterests(draft: StatementDraft, original: Locale): TypedStep {
  const typed = nothingTyped()
  typed.fields = { interests: asLines(draft.interests, original), ...(draft.noInterests ? { noInterests: 'yes' } : {}) }
  return typed
}

/** Reads the fourth step: interests, one a line, or the giver's word that it has none (domain rule PR-2). */
export function readInterests(typed: TypedStep, draft: StatementDraft, facts: ReadFacts): ReadStep {
  const { original } = facts
  const reader = startReading(facts)
  const saysNone = typed.fields.noInterests === 'yes'
  const interests = linesAs(draft.interests, original, reader.text('interests', typed.fields.interests))
  if (saysNone && interests.length > 0) reader.messages.push({ field: 'noInterests', key: 'interests-both' })
  if (!saysNone && interests.length === 0 && reader.messages.length === 0) reader.lacks('interests', 'interests-or-none')
  if (reader.messages.length > 0) return { ok: false, messages: reader.messages }
  return { ok: true, content: { interests, noInterests: saysNone } }
}
