import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'
import type { StatementDraft, StatementState, TextState } from '../contract'

/** A statement as stored. `content` of a submitted one is complete. */
export type StoredStatement = {
  id: string
  consultationId: string
  associationId: string
  originalLocale: Locale
  state: StatementState
  textState: TextState
  content: StatementDraft
  revision: number
  updatedAt: Date
  submittedAt: Date | null
  documentNumber: string | null
  releasedAt: Date | null
}

const FACTS = {
  id: true, consultationId: true, associationId: true, originalLocale: true, state: true, textState: true, content: true, revision: true,
  updatedAt: true, submittedAt: true, documentNumber: true, releasedAt: true,
} as const

type Row = { [K in keyof typeof FACTS]: K extends 'content' ? unknown : K extends 'originalLocale' | 'state' | 'textState' ? string : StoredStatement[K] }

/** The statement with this id, or null. */
export async function findStatement(scope: CountyScope, db: Reader, id: string): Promise<StoredStatement | null> {
  const row = await db.statement.findFirst({ where: { countyId: scope.countyId, id }, select: FACTS })
  return row && asStored(row)
}

/** The same, locked against every other change until the transaction ends. */
export async function lockStatement(scope: CountyScope, tx: Reader, id: string): Promise<StoredStatement | null> {
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 AS held FROM statement WHERE county_id = ${scope.countyId} AND id = ${id}::uuid FOR UPDATE`
  return held.length === 0 ? null : await findStatement(scope, tx, id)
}

/**
 * The association's statement on a consultation that has not been withdrawn, or null. Holds the pair until the
 * transaction ends, so that two people who begin at the same moment find one another's.
 */
export async function lockLivingStatement(scope: CountyScope, tx: Reader, consultationId: string, associationId: string): Promise<StoredStatement | null> {
  await tx.$queryRaw`SELECT 1 AS held FROM (SELECT pg_advisory_xact_lock(hashtextextended(${`statement/${scope.countyId}/${consultationId}/${associationId}`}, 0))) AS locked`
  const row = await tx.statement.findFirst({ where: { countyId: scope.countyId, consultationId, associationId, state: { not: 'withdrawn' } }, select: FACTS })
  return row && asStored(row)
}

/** Begins a statement. */
export async function insertStatement(
  scope: CountyScope,
  db: Reader,
  begun: { consultationId: string; associationId: string; originalLocale: Locale; content: StatementDraft; createdBy: string; at: Date },
): Promise<string> {
  const id = randomUUID()
  const { at, content, ...facts } = begun
  await db.statement.create({
    data: { ...facts, countyId: scope.countyId, id, state: 'draft', textState: 'waiting', content, createdAt: at, updatedAt: at },
  })
  return id
}

/** Keeps a draft's content as its next revision. False when the draft has moved on since the revision the writer saw. */
export async function saveContent(scope: CountyScope, db: Reader, id: string, seen: number, content: StatementDraft, at: Date): Promise<boolean> {
  const saved = await db.statement.updateMany({
    where: { countyId: scope.countyId, id, revision: seen, state: 'draft' },
    data: { content, revision: { increment: 1 }, updatedAt: at },
  })
  return saved.count === 1
}

/** Marks a draft as given. */
export async function markSubmitted(
  scope: CountyScope,
  db: Reader,
  id: string,
  given: { content: StatementDraft; documentNumber: string; by: string; at: Date },
): Promise<void> {
  await db.statement.updateMany({
    where: { countyId: scope.countyId, id, state: 'draft' },
    data: { state: 'submitted', content: given.content, documentNumber: given.documentNumber, submittedAt: given.at, submittedBy: given.by, updatedAt: given.at },
  })
}

/** Marks a given statement as withdrawn; its number is never given to another. */
export async function markWithdrawn(scope: CountyScope, db: Reader, id: string, at: Date): Promise<void> {
  await db.statement.updateMany({ where: { countyId: scope.countyId, id, state: 'submitted' }, data: { state: 'withdrawn', updatedAt: at } })
}

/** Marks the text as read for personal data and shown. */
export async function markReleased(scope: CountyScope, db: Reader, id: string, by: string | null, at: Date): Promise<void> {
  await db.statement.updateMany({ where: { countyId: scope.countyId, id, state: 'submitted' }, data: { textState: 'released', releasedAt: at, releasedBy: by } })
}

/** All statements of an association, the last touched first. */
export async function listOfAssociation(scope: CountyScope, db: Reader, associationId: string): Promise<StoredStatement[]> {
  const rows = await db.statement.findMany({ where: { countyId: scope.countyId, associationId }, orderBy: { updatedAt: 'desc' }, take: 200, select: FACTS })
  return rows.map(asStored)
}

/** The statements that have arrived on a consultation, in the order of arrival. */
export async function listArrived(scope: CountyScope, db: Reader, consultationId: string): Promise<StoredStatement[]> {
  const rows = await db.statement.findMany({
    where: { countyId: scope.countyId, consultationId, state: 'submitted' }, orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }], take: 500, select: FACTS,
  })
  return rows.map(asStored)
}

/** What a register keeps of a statement that was given: no words. `withdrawnAt`: nothing is done to a withdrawn one but that its words go, which leaves the time. */
export type RegisteredRow = { id: string; associationId: string; documentNumber: string; submittedAt: Date; withdrawnAt: Date | null }

/** Every statement that was ever given on a consultation, also those that were withdrawn, in the order of arrival. */
export async function listGiven(scope: CountyScope, db: Reader, consultationId: string): Promise<RegisteredRow[]> {
  const rows = await db.statement.findMany({
    where: { countyId: scope.countyId, consultationId, state: { in: ['submitted', 'withdrawn'] } }, orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, associationId: true, documentNumber: true, submittedAt: true, state: true, updatedAt: true },
  })
  return rows.flatMap(({ id, associationId, documentNumber, submittedAt, state, updatedAt }) => (
    documentNumber && submittedAt ? [{ id, associationId, documentNumber, submittedAt, withdrawnAt: state === 'withdrawn' ? updatedAt : null }] : []
  ))
}

/** Which statement it is, whose and when it was given, for a list that shows no more of it than what it is called. */
export type GivenStatement = { id: string; associationId: string; originalLocale: Locale; submittedAt: Date }

/** The arrived and released statements of each of some associations, the newest first; at most `each` of one association. */
export async function listNewestReleased(scope: CountyScope, db: Reader, associationIds: readonly string[], each: number): Promise<GivenStatement[]> {
  if (associationIds.length === 0) return []
  const rows = await db.$queryRaw<{ id: string; association_id: string; original_locale: string; submitted_at: Date }[]>`
    SELECT id, association_id, original_locale, submitted_at FROM (
      SELECT id, association_id, original_locale, submitted_at, row_number() OVER (PARTITION BY association_id ORDER BY submitted_at DESC, id) AS place
      FROM statement
      WHERE county_id = ${scope.countyId} AND association_id = ANY(${[...associationIds]}::uuid[]) AND state = 'submitted' AND text_state = 'released' AND submitted_at IS NOT NULL
    ) AS newest
    WHERE place <= ${each} ORDER BY association_id, place`
  return rows.map((row) => ({ id: row.id, associationId: row.association_id, originalLocale: storedLocale(row.original_locale), submittedAt: row.submitted_at }))
}

function asStored(row: Row): StoredStatement {
  return {
    ...row,
    originalLocale: storedLocale(row.originalLocale),
    state: row.state as StatementState,
    textState: row.textState as TextState,
    content: row.content as StatementDraft,
  }
}
