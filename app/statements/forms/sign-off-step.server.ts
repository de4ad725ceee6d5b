import type { Locale } from '~/kernel/locales'
import type { CoSigner, SignOff, StatementDraft } from '../contract'
import type { ReadFacts, ReadStep } from './positions-step.server'
import { nothingTyped, type TypedRow, type TypedStep } from './typed-step.server'
import { isBlank, startReading, told, typedDay, withOriginal, type Reader } from './typed-values.server'

const BODIES: readonly SignOff['body'][] = ['board', 'chair', 'meeting']
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
  typed.rows.coSigners = (relay?.coSigners ?? []).map((each): TypedRow => ({ name: each.name ?? '', basis: each.basis ?? '', ...typedDay('on', each.on) }))
  return typed
}

/** Reads the fifth step. A decision cannot lie ahead. */
export function readSignOff(typed: TypedStep, draft: StatementDraft, facts: ReadFacts): ReadStep {
  const { original, today } = facts
  const reader = startReading(facts)
  const { fields } = typed
  const body = BODIES.find((each) => each === fields.body)
  if (!body) reader.lacks('body', 'body')
  const decidedOn = reader.day('decidedOn', fields, 'decidedOn', { required: 'decided-on', latest: today })
  const section = reader.text('section', fields.section, { longest: 60 })
  const votes = readVotes(reader, fields)
  const umbrella = reader.text('umbrella', fields.umbrella, { longest: 200 })
  const coSigners = typed.rows.coSigners.flatMap((row, index) => (isBlank(row, ['name', 'basis'], ['on']) ? [] : [readCoSigner(reader, row, index, today)]))
  if (reader.messages.length > 0) return { ok: false, messages: reader.messages }
  const signOff: Partial<SignOff> = told({ body, decidedOn, section: section === '' ? undefined : section, ...votes })
  const relay = umbrella === '' && coSigners.length === 0 ? undefined : { umbrella: withOriginal(draft.relay?.umbrella, original, umbrella), coSigners }
  return { ok: true, content: { signOff, relay } }
}

function readVotes(reader: Reader, fields: TypedRow): Pick<SignOff, 'votesFor' | 'votesAgainst' | 'votesAbstained'> {
  const [votesFor, votesAgainst, votesAbstained] = (['votesFor', 'votesAgainst', 'votesAbstained'] as const).map((name) => reader.count(name, fields[name], { most: 100_000 }))
  if (votesFor === undefined && (votesAgainst !== undefined || votesAbstained !== undefined)) reader.lacks('votesFor', 'votes-for')
  return votesFor === undefined ? { votesAgainst, votesAbstained } : { votesFor, votesAgainst: votesAgainst ?? 0, votesAbstained: votesAbstained ?? 0 }
}

function readCoSigner(reader: Reader, row: TypedRow, index: number, today: string): Partial<CoSigner> {
  const field = `coSigners.${index}`
  const name = reader.text(`${field}.name`, row.name, { required: 'co-signer-name', longest: 200 })
  const basis = BASES.find((each) => each === row.basis)
  if (!basis) reader.lacks(`${field}.basis`, 'co-signer-basis')
  const on = reader.day(`${field}.on`, row, 'on', { required: 'day', latest: today })
  return told({ name: name === '' ? undefined : name, basis, on })
}

function shown(count: number | undefined): string {
  return count === undefined ? '' : String(count)
}
