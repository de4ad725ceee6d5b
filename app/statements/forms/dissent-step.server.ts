import type { Locale } from '~/kernel/locales'
import type { Dissent, StatementDraft } from '../contract'
import { isSilentOnMissing } from '../rules/completeness'
import type { ReadFacts, ReadStep } from './positions-step.server'
import { nothingTyped, type TypedRow, type TypedStep } from './typed-step.server'
import { asLines, isBlank, linesAs, startReading, told, withOriginal } from './typed-values.server'

/** The third step as its fields show it: who disagreed, and who was not heard. */
export function typedDissent(draft: StatementDraft, original: Locale): TypedStep {
  const typed = nothingTyped()
  typed.fields = { missing: asLines(draft.missing, original), ...(draft.noDissent ? { noDissent: 'yes' } : {}), ...(draft.noMissing ? { noMissing: 'yes' } : {}) }
  const rows = draft.dissent.map((view): TypedRow => ({
    id: view.id, size: view.size === undefined ? '' : String(view.size), text: view.text[original] ?? '', ...(view.formal ? { formal: 'yes' } : {}),
  }))
  typed.rows.dissent = rows.length > 0 || draft.noDissent ? rows : [{}]
  return typed
}

/** Reads the third step. The giver either tells of other views and of those not heard, or says that there were none; silence is not agreement. */
export function readDissent(typed: TypedStep, draft: StatementDraft, facts: ReadFacts): ReadStep {
  const { original } = facts
  const reader = startReading(facts)
  const used = new Set<string>()
  const saysNone = typed.fields.noDissent === 'yes'
  const dissent = typed.rows.dissent.flatMap((row, index): Dissent[] => {
    if (isBlank(row, ['text', 'size', 'formal'])) return []
    const earlier = draft.dissent.find((view) => view.id === row.id && !used.has(view.id))
    const id = earlier?.id ?? freeId(draft, used)
    used.add(id)
    const text = reader.text(`dissent.${index}.text`, row.text, { required: 'dissent-text' })
    const size = reader.count(`dissent.${index}.size`, row.size)
    return [told({ id, formal: row.formal === 'yes', text: withOriginal(earlier?.text, original, text), size })]
  })
  if (saysNone && dissent.length > 0) reader.messages.push({ field: 'noDissent', key: 'dissent-both' })
  if (!saysNone && dissent.length === 0) reader.lacks('noDissent', 'dissent-or-none')
  const missing = linesAs(draft.missing, original, reader.text('missing', typed.fields.missing))
  const noMissing = typed.fields.noMissing === 'yes'
  if (noMissing && missing.length > 0) reader.messages.push({ field: 'noMissing', key: 'missing-both' })
  if (isSilentOnMissing({ hearings: draft.hearings, missing, noMissing })) reader.lacks('missing', 'missing-or-none')
  if (reader.messages.length > 0) return { ok: false, messages: reader.messages }
  return { ok: true, content: { dissent, noDissent: saysNone, missing, noMissing } }
}

function freeId(draft: StatementDraft, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `d${number}`
    if (!used.has(id) && !draft.dissent.some((view) => view.id === id)) return id
  }
}
