import type { Locale } from '~/kernel/locales'
import type { FieldMessage } from '~/kernel/results'
import type { Position, Stance, StatementDraft } from '../contract'
import { nothingTyped, type TypedRow, type TypedStep } from './typed-step.server'
import { isBlank, startReading, told, withOriginal } from './typed-values.server'

/** What a position can be about: the parts and questions of this consultation. */
export type Targets = { sections: string[]; questions: { id: string; section: string }[] }

/** What a step is read with. `today` is the day in Helsinki; `isUnfinished`: only what is wrong is refused, what is missing may come later. */
export type ReadFacts = { original: Locale; targets: Targets; today: string; isUnfinished?: boolean }

/** A step that could be read, or the messages beside its fields. */
export type ReadStep = { ok: true; content: Partial<StatementDraft> } | { ok: false; messages: FieldMessage[] }

const STANCES: readonly Stance[] = ['support', 'support-changes', 'oppose', 'proposal']
const TYPED = ['on', 'stance', 'text', 'reason', 'supportPercent'] as const

/** The first step as its fields show it. An empty statement begins with one empty position. */
export function typedPositions(draft: StatementDraft, original: Locale): TypedStep {
  const typed = nothingTyped()
  typed.fields = { title: draft.title[original] ?? '', summary: draft.summary[original] ?? '' }
  const rows = draft.positions.map((position): TypedRow => ({
    id: position.id, on: typedTarget(position.on), stance: position.stance ?? '', text: position.text[original] ?? '', reason: position.reason[original] ?? '',
    supportPercent: position.supportPercent === undefined ? '' : String(position.supportPercent),
  }))
  typed.rows.positions = rows.length > 0 ? rows : [{}]
  return typed
}

/** Reads the first step: the title, the matter in short, and each position with its stance and reason. */
export function readPositions(typed: TypedStep, draft: StatementDraft, facts: ReadFacts): ReadStep {
  const { original, targets } = facts
  const reader = startReading(facts)
  const title = reader.text('title', typed.fields.title, { required: 'title', longest: 200 })
  const summary = reader.text('summary', typed.fields.summary, { longest: 2000 })
  const used = new Set<string>()
  const positions = typed.rows.positions.flatMap((row, index): StatementDraft['positions'] => {
    if (isBlank(row, TYPED)) return []
    const field = `positions.${index}`
    const earlier = draft.positions.find((position) => position.id === row.id && !used.has(position.id))
    const id = earlier?.id ?? freeId(draft, used)
    used.add(id)
    const on = readTarget(row.on ?? '', targets)
    if (on === undefined) reader.messages.push({ field: `${field}.on`, key: 'unknown-target' })
    const stance = STANCES.find((each) => each === row.stance)
    if (!stance) reader.lacks(`${field}.stance`, 'stance')
    const text = reader.text(`${field}.text`, row.text, { required: 'position-text' })
    const reason = reader.text(`${field}.reason`, row.reason)
    const supportPercent = reader.count(`${field}.supportPercent`, row.supportPercent, { most: 100 })
    return [told({ id, on: on ?? null, stance, text: withOriginal(earlier?.text, original, text), reason: withOriginal(earlier?.reason, original, reason), supportPercent })]
  })
  if (positions.length === 0) reader.lacks('positions.0.text', 'no-position')
  if (reader.messages.length > 0) return { ok: false, messages: reader.messages }
  return { ok: true, content: { title: withOriginal(draft.title, original, title), summary: withOriginal(draft.summary, original, summary), positions } }
}

function typedTarget(on: Position['on']): string {
  return on?.question ? `question:${on.question}` : on?.section ? `section:${on.section}` : ''
}

function readTarget(typed: string, targets: Targets): Position['on'] | undefined {
  if (typed === '') return null
  const [kind, id = ''] = typed.split(':')
  if (kind === 'section') return targets.sections.includes(id) ? { section: id } : undefined
  const question = kind === 'question' ? targets.questions.find((each) => each.id === id) : undefined
  return question && { section: question.section, question: question.id }
}

function freeId(draft: StatementDraft, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `p${number}`
    if (!used.has(id) && !draft.positions.some((position) => position.id === id)) return id
  }
}
