import type { Locale } from '~/kernel/locales'
import type { HeardPeople, MemberHearing, Reach, StatementDraft } from '../contract'
import { certainReach, isWholeReach, reachProblem } from '../rules/reach'
import type { ReadFacts, ReadStep } from './positions-step.server'
import { nothingTyped, type TypedRow, type TypedStep } from './typed-step.server'
import { isBlank, startReading, told, typedDay, withOriginal, type Reader } from './typed-values.server'

const METHODS: readonly MemberHearing['method'][] = ['member-survey', 'discussion-event', 'phone-interview', 'easy-language-form', 'other']
const TYPED = ['method', 'place', 'invitedCount', 'heardCount', 'livedExperienceCount', 'note'] as const

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
    method: hearing.method ?? '', place: hearing.place ?? '', invitedCount: shown(hearing.invitedCount), heardCount: shown(hearing.heardCount),
    livedExperienceCount: shown(hearing.livedExperienceCount), note: hearing.note?.[original] ?? '',
    ...typedDay('startedOn', hearing.startedOn), ...typedDay('endedOn', hearing.endedOn),
  }))
  typed.rows.hearings = rows.length > 0 ? rows : [{}]
  return typed
}

/** Reads the second step. Either somebody was heard, or the giver tells how the statement was made. */
export function readHearings(typed: TypedStep, draft: StatementDraft, facts: ReadFacts): ReadStep {
  const { original } = facts
  const reader = startReading(facts)
  const hearings = typed.rows.hearings.flatMap((row, index) => (isBlank(row, TYPED, ['startedOn', 'endedOn']) ? [] : [readHearing(reader, row, index, draft, facts)]))
  const howAsked = reader.text('howAsked', typed.fields.howAsked, hearings.length === 0 ? { required: 'hearing-or-how' } : {})
  const reach = readReach(reader, typed.fields, hearings)
  const heardPeople = readPeople(reader, typed.fields)
  if (reader.messages.length > 0) return { ok: false, messages: reader.messages }
  return { ok: true, content: { hearings, howAsked: withOriginal(draft.howAsked, original, howAsked), reach, heardPeople } }
}

function readHearing(reader: Reader, row: TypedRow, index: number, draft: StatementDraft, { original, today }: ReadFacts): Partial<MemberHearing> {
  const field = `hearings.${index}`
  const method = METHODS.find((each) => each === row.method)
  if (!method) reader.lacks(`${field}.method`, 'method')
  const place = reader.text(`${field}.place`, row.place, { longest: 120 })
  // What is told has been heard: nobody can have been heard on a day that lies ahead.
  const startedOn = reader.day(`${field}.startedOn`, row, 'startedOn', { required: 'day', latest: today })
  const endedOn = reader.day(`${field}.endedOn`, row, 'endedOn', { latest: today }) ?? startedOn
  if (startedOn !== undefined && endedOn !== undefined && endedOn < startedOn) reader.messages.push({ field: `${field}.endedOn`, key: 'days-order' })
  const invitedCount = reader.count(`${field}.invitedCount`, row.invitedCount)
  const heardCount = reader.count(`${field}.heardCount`, row.heardCount, { required: 'heard-count' })
  const livedExperienceCount = reader.count(`${field}.livedExperienceCount`, row.livedExperienceCount)
  if (livedExperienceCount !== undefined && heardCount !== undefined && livedExperienceCount > heardCount) reader.messages.push({ field: `${field}.livedExperienceCount`, key: 'more-than-all' })
  const note = reader.text(`${field}.note`, row.note, { longest: 500 })
  const earlier = draft.hearings.find((hearing) => hearing.note?.[original] === note)
  return told({
    method, startedOn, endedOn, heardCount, invitedCount, livedExperienceCount,
    place: place === '' ? undefined : place,
    note: note === '' ? undefined : withOriginal(earlier?.note, original, note),
  })
}

function readReach(reader: Reader, fields: TypedRow, hearings: readonly Partial<MemberHearing>[]): Partial<Reach> | null {
  const isTyped = !isBlank(fields, ['atLeast', 'best', 'atMost'])
  if (hearings.length === 1 && !isTyped) return certainReach(hearings)
  const options = hearings.length === 0 ? {} : { required: 'reach-number' }
  const atLeast = reader.count('atLeast', fields.atLeast, options)
  const atMost = reader.count('atMost', fields.atMost, options)
  const best = reader.count('best', fields.best, options)
  if (!isTyped) return null
  const reach = told({ atLeast, atMost, best })
  if (isWholeReach(reach) && reachProblem(reach)) reader.messages.push({ field: 'atLeast', key: 'reach-order' })
  return reach
}

function readPeople(reader: Reader, fields: TypedRow): HeardPeople {
  const memberCount = reader.count('memberCount', fields.memberCount)
  const otherCount = reader.count('otherCount', fields.otherCount)
  const livedExperiencePercent = reader.count('livedExperiencePercent', fields.livedExperiencePercent, { most: 100 })
  return told({ memberCount, otherCount, livedExperiencePercent })
}

function shown(count: number | undefined): string {
  return count === undefined ? '' : String(count)
}
