import type { Locale } from '~/kernel/locales'
import type { HeardPeople, MemberHearing, Reach, StatementDraft } from '../contract'
import { certainReach, reachProblem } from '../rules/reach'
import type { ReadStep } from './positions-step.server'
import { nothingTyped, type TypedRow, type TypedStep } from './typed-step.server'
import { startReading, typedDay, withOriginal, type Reader } from './typed-values.server'

const METHODS: readonly MemberHearing['method'][] = ['member-survey', 'discussion-event', 'phone-interview', 'easy-language-form', 'other']
const NUMBERS = ['place', 'invitedCount', 'heardCount', 'livedExperienceCount', 'note'] as const

/** The second step as its fields show it: how people were heard, and how many they were. */
export function typedHearings(draft: StatementDraft, original: Locale): TypedStep {
  const typed = nothingTyped()
  const { reach, heardPeople = {} } = draft
  typed.fields = {
    howAsked: draft.howAsked[original] ?? '',
    atLeast: shown(reach?.atLeast), best: shown(reach?.best), atMost: shown(reach?.atMost),
    memberCount: shown(heardPeople.memberCount), otherCount: shown(heardPeople.otherCount), livedExperiencePercent: shown(heardPeople.livedExperiencePercent),
  }
  const rows = draft.hearings.map((hearing): TypedRow => ({
    method: hearing.method, place: hearing.place ?? '', invitedCount: shown(hearing.invitedCount), heardCount: shown(hearing.heardCount),
    livedExperienceCount: shown(hearing.livedExperienceCount), note: hearing.note?.[original] ?? '',
    ...typedDay('startedOn', hearing.startedOn), ...typedDay('endedOn', hearing.endedOn),
  }))
  typed.rows.hearings = rows.length > 0 ? rows : [{}]
  return typed
}

/** Reads the second step. Either somebody was heard, or the giver tells how the statement was made. */
export function readHearings(typed: TypedStep, draft: StatementDraft, original: Locale): ReadStep {
  const reader = startReading()
  const hearings = typed.rows.hearings.flatMap((row, index) => (isBlank(row) ? [] : [readHearing(reader, row, index, draft, original)]))
  const howAsked = reader.text('howAsked', typed.fields.howAsked, hearings.length === 0 ? { required: 'hearing-or-how' } : {})
  const reach = hearings.length === 0 ? null : readReach(reader, typed.fields, hearings)
  const heardPeople = readPeople(reader, typed.fields)
  if (reader.messages.length > 0) return { ok: false, messages: reader.messages }
  return { ok: true, content: { hearings, howAsked: withOriginal(draft.howAsked, original, howAsked), reach, heardPeople } }
}

function readHearing(reader: Reader, row: TypedRow, index: number, draft: StatementDraft, original: Locale): MemberHearing {
  const field = `hearings.${index}`
  const method = METHODS.find((each) => each === row.method)
  if (!method) reader.messages.push({ field: `${field}.method`, key: 'method' })
  const place = reader.text(`${field}.place`, row.place, { longest: 120 })
  const startedOn = reader.day(`${field}.startedOn`, row, 'startedOn', { required: 'day' }) ?? ''
  const endedOn = reader.day(`${field}.endedOn`, row, 'endedOn') ?? startedOn
  if (endedOn < startedOn) reader.messages.push({ field: `${field}.endedOn`, key: 'days-order' })
  const invitedCount = reader.count(`${field}.invitedCount`, row.invitedCount)
  const heardCount = reader.count(`${field}.heardCount`, row.heardCount, { required: 'heard-count' }) ?? 0
  const livedExperienceCount = reader.count(`${field}.livedExperienceCount`, row.livedExperienceCount)
  if (livedExperienceCount !== undefined && livedExperienceCount > heardCount) reader.messages.push({ field: `${field}.livedExperienceCount`, key: 'more-than-all' })
  const note = reader.text(`${field}.note`, row.note, { longest: 500 })
  const earlier = draft.hearings.find((hearing) => hearing.note?.[original] === note)
  return {
    method: method ?? 'other', startedOn, endedOn, heardCount,
    ...(place === '' ? {} : { place }),
    ...(invitedCount === undefined ? {} : { invitedCount }),
    ...(livedExperienceCount === undefined ? {} : { livedExperienceCount }),
    ...(note === '' ? {} : { note: withOriginal(earlier?.note, original, note) }),
  }
}

function readReach(reader: Reader, fields: TypedRow, hearings: readonly MemberHearing[]): Reach | null {
  const certain = certainReach(hearings)
  if (certain && ['atLeast', 'best', 'atMost'].every((name) => (fields[name] ?? '').trim() === '')) return certain
  const before = reader.messages.length
  const atLeast = reader.count('atLeast', fields.atLeast, { required: 'reach-number' })
  const atMost = reader.count('atMost', fields.atMost, { required: 'reach-number' })
  const best = reader.count('best', fields.best, { required: 'reach-number' })
  if (reader.messages.length > before || atLeast === undefined || atMost === undefined || best === undefined) return null
  if (reachProblem({ atLeast, atMost, best })) reader.messages.push({ field: 'atLeast', key: 'reach-order' })
  return { atLeast, atMost, best }
}

function readPeople(reader: Reader, fields: TypedRow): HeardPeople {
  const memberCount = reader.count('memberCount', fields.memberCount)
  const otherCount = reader.count('otherCount', fields.otherCount)
  const livedExperiencePercent = reader.count('livedExperiencePercent', fields.livedExperiencePercent, { most: 100 })
  return {
    ...(memberCount === undefined ? {} : { memberCount }),
    ...(otherCount === undefined ? {} : { otherCount }),
    ...(livedExperiencePercent === undefined ? {} : { livedExperiencePercent }),
  }
}

function isBlank(row: TypedRow): boolean {
  return [...NUMBERS, 'startedOn.day', 'startedOn.month', 'startedOn.year'].every((name) => (row[name] ?? '').trim() === '')
}

function shown(count: number | undefined): string {
  return count === undefined ? '' : String(count)
}
