import type { Locale } from '~/kernel/locales'
import type { SignOff, StatementContent, StatementDraft } from '../contract'
import type { ReadStep } from './positions-step.server'
import { nothingTyped, type TypedRow, type TypedStep } from './typed-step.server'
import { startReading, typedDay, withOriginal, type Reader } from './typed-values.server'

const BODIES: readonly SignOff['body'][] = ['board', 'chair', 'meeting']
type CoSigner = NonNullable<StatementContent['relay']>['coSigners'][number]
const BASES: readonly CoSigner['basis'][] = ['board-decision', 'chair-confirmation']

/** The fifth step as its fields show it: who decided on the statement and when, and who signs with it. */
export function typedSignOff(draft: StatementDraft, original: Locale): TypedStep {
  const typed = nothingTyped()
  const { signOff, relay } = draft
  typed.fields = {
    body: signOff?.body ?? '', section: signOff?.section ?? '', umbrella: relay?.umbrella[original] ?? '',
    votesFor: shown(signOff?.votesFor), votesAgainst: shown(signOff?.votesAgainst), votesAbstained: shown(signOff?.votesAbstained),
    ...typedDay('decidedOn', signOff?.decidedOn),
  }
  typed.rows.coSigners = (relay?.coSigners ?? []).map((each): TypedRow => ({ name: each.name, basis: each.basis, ...typedDay('on', each.on) }))
  return typed
}

/** Reads the fifth step. `today` (Helsinki): a decision cannot lie ahead. */
export function readSignOff(typed: TypedStep, draft: StatementDraft, original: Locale, today: string): ReadStep {
  const reader = startReading()
  const { fields } = typed
  const body = BODIES.find((each) => each === fields.body)
  if (!body) reader.messages.push({ field: 'body', key: 'body' })
  const decidedOn = reader.day('decidedOn', fields, 'decidedOn', { required: 'decided-on' })
  if (decidedOn !== undefined && decidedOn > today) reader.messages.push({ field: 'decidedOn', key: 'day-ahead' })
  const section = reader.text('section', fields.section, { longest: 60 })
  const votes = readVotes(reader, fields)
  const umbrella = reader.text('umbrella', fields.umbrella, { longest: 200 })
  const coSigners = typed.rows.coSigners.flatMap((row, index) => (isBlank(row) ? [] : [readCoSigner(reader, row, index)]))
  if (reader.messages.length > 0) return { ok: false, messages: reader.messages }
  const signOff: Partial<SignOff> = { ...(body ? { body } : {}), ...(decidedOn ? { decidedOn } : {}), ...(section === '' ? {} : { section }), ...votes }
  const relay = umbrella === '' && coSigners.length === 0 ? undefined : { umbrella: withOriginal(draft.relay?.umbrella, original, umbrella), coSigners }
  return { ok: true, content: { signOff, relay } }
}

function readVotes(reader: Reader, fields: TypedRow): Pick<SignOff, 'votesFor' | 'votesAgainst' | 'votesAbstained'> {
  const [votesFor, votesAgainst, votesAbstained] = (['votesFor', 'votesAgainst', 'votesAbstained'] as const).map((name) => reader.count(name, fields[name], { most: 100_000 }))
  if (votesFor === undefined && (votesAgainst !== undefined || votesAbstained !== undefined)) reader.messages.push({ field: 'votesFor', key: 'votes-for' })
  return votesFor === undefined ? {} : { votesFor, votesAgainst: votesAgainst ?? 0, votesAbstained: votesAbstained ?? 0 }
}

function readCoSigner(reader: Reader, row: TypedRow, index: number): CoSigner {
  const field = `coSigners.${index}`
  const name = reader.text(`${field}.name`, row.name, { required: 'co-signer-name', longest: 200 })
  const basis = BASES.find((each) => each === row.basis)
  if (!basis) reader.messages.push({ field: `${field}.basis`, key: 'co-signer-basis' })
  return { name, basis: basis ?? 'board-decision', on: reader.day(`${field}.on`, row, 'on', { required: 'day' }) ?? '' }
}

function isBlank(row: TypedRow): boolean {
  return ['name', 'on.day', 'on.month', 'on.year'].every((name) => (row[name] ?? '').trim() === '')
}

function shown(count: number | undefined): string {
  return count === undefined ? '' : String(count)
}
