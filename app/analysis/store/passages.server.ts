import type { CountyScope } from '~/kernel/county-scope'
import { Prisma } from '~/platform/db/generated/prisma/client.ts'
import type { Reader, Transaction } from '~/platform/db/database.server'
import { sameDigest, textDigest } from '~/platform/db/text-digest.server'
import { hasRedaction } from '~/texts/rules/redacted-text'
import type { SourceKind } from '../contract'
import type { PassagePlace } from '../rules/passage-places'
import { findStatement, findStatements } from './sources.server'
import { statementParts } from './statement-parts.server'

/**
 * A marked passage whose text still stands as it was marked. `mayBePublic`: people were told that their words may be shown
 * after a check. `isHidden`: a moderator has hidden a part of it, which is masked; such a passage is never shown in public.
 */
export type StandingPassage = {
  id: string; themeId: string; sourceKind: SourceKind; sourceId: string; part: string; startAt: number; endAt: number
  text: string; mayBePublic: boolean; isHidden: boolean; releasedAt: Date | null; createdAt: Date
}

/** Which passages are asked for. Without filters: all of the consultation. */
export type PassageFilter = { consultationId: string; themeId?: string; sourceKind?: SourceKind; sourceIds?: readonly string[]; isReleased?: true }

type PassageRow = { id: string; theme_id: string; source_kind: string; source_id: string; part: string; start_at: number; end_at: number; text_digest: Uint8Array; created_at: Date; released_at: Date | null; text: string | null; visibility: string | null; written: Uint8Array | null }

/**
 * The passages that still stand, in the order they were marked: their source counts (sent, not withdrawn) and its
 * text is the one that was read. A passage of an edited or withdrawn text, or of one that is counts only, is as if it
 * had never been marked.
 */
export async function findStandingPassages(scope: CountyScope, db: Reader, filter: PassageFilter, limit = 5000): Promise<StandingPassage[]> {
  return await standingOf(scope, db, filter.consultationId, await readPassages(scope, db, filter, limit, null))
}

/** The same passages a page at a time, by key and never by offset: `size` of them, or as many as there are, after a place in their order. */
export async function findStandingPage(scope: CountyScope, db: Reader, filter: PassageFilter, size: number, after: PassagePlace | null): Promise<StandingPassage[]> {
  const found: StandingPassage[] = []
  let from = after
  let rows: PassageRow[]
  // Whether a passage of a statement stands is known only once it has been read: a page may take several looks.
  do {
    rows = await readPassages(scope, db, filter, size, from)
    found.push(...(await standingOf(scope, db, filter.consultationId, rows)))
    const last = rows.at(-1)
    if (last) from = { createdAt: last.created_at, id: last.id }
  } while (rows.length === size && found.length < size)
  return found.slice(0, size)
}

async function readPassages(scope: CountyScope, db: Reader, filter: PassageFilter, limit: number, after: PassagePlace | null): Promise<PassageRow[]> {
  const { consultationId, themeId, sourceKind, sourceIds, isReleased } = filter
  return await db.$queryRaw<PassageRow[]>`
    SELECT p.id, p.theme_id, p.source_kind, p.source_id, p.part, p.start_at, p.end_at, p.text_digest, p.created_at, p.released_at, v.value->>'text' AS text, v.visibility, v.text_digest AS written
    FROM passage p
    JOIN theme t ON t.county_id = p.county_id AND t.id = p.theme_id AND t.removed_at IS NULL
    LEFT JOIN moderation_public_by_person v ON p.source_kind = 'answer' AND v.county_id = p.county_id AND v.response_id = p.source_id AND v.question_id = p.part
    WHERE p.county_id = ${scope.countyId} AND p.consultation_id = ${consultationId}::uuid
      ${themeId ? Prisma.sql`AND p.theme_id = ${themeId}::uuid` : Prisma.empty}
      ${sourceKind ? Prisma.sql`AND p.source_kind = ${sourceKind}` : Prisma.empty}
      ${sourceIds ? Prisma.sql`AND p.source_id = ANY(${sourceIds}::uuid[])` : Prisma.empty}
      ${isReleased ? Prisma.sql`AND p.released_at IS NOT NULL` : Prisma.empty}
      ${after ? Prisma.sql`AND (p.created_at, p.id) > (${after.createdAt}, ${after.id}::uuid)` : Prisma.empty}
      AND (p.source_kind <> 'answer' OR v.text_digest = p.text_digest)
    ORDER BY p.created_at, p.id LIMIT ${limit}`
}

async function standingOf(scope: CountyScope, db: Reader, consultationId: string, rows: readonly PassageRow[]): Promise<StandingPassage[]> {
  const statements = rows.some((row) => row.source_kind === 'statement') ? await findStatements(scope, db, consultationId) : []
  // The parts of a statement are taken apart and digested once, however many passages lie in them, and not when none does.
  const marked = new Set(rows.map((row) => row.source_id))
  const parts = new Map(statements.filter(({ id }) => marked.has(id)).map((statement) => [statement.id, statementParts(statement)]))
  return rows.flatMap((row) => {
    const { text, written } = row.source_kind === 'answer' ? row : (parts.get(row.source_id)?.find((each) => each.part === row.part) ?? NOWHERE)
    if (text === null || written === null || row.end_at > text.length || !sameDigest(written, row.text_digest)) return []
    const words = text.slice(row.start_at, row.end_at)
    return [{
      id: row.id, themeId: row.theme_id, sourceKind: row.source_kind as SourceKind, sourceId: row.source_id, part: row.part, startAt: row.start_at, endAt: row.end_at,
      text: words, isHidden: hasRedaction(words), mayBePublic: row.source_kind === 'statement' || row.visibility === 'public-after-review', releasedAt: row.released_at, createdAt: row.created_at,
    }]
  })
}

/** How many responses and passages stand under each theme, counted by the database. Statements are few and counted from the passages. */
export async function countAnswerEvidence(scope: CountyScope, db: Reader, consultationId: string): Promise<{ themeId: string; responses: number; passages: number }[]> {
  return await db.$queryRaw`
    SELECT p.theme_id AS "themeId", count(DISTINCT p.source_id)::int AS responses, count(*)::int AS passages
    FROM passage p JOIN answers_public_by_person v ON v.county_id = p.county_id AND v.response_id = p.source_id AND v.question_id = p.part
    WHERE p.county_id = ${scope.countyId} AND p.consultation_id = ${consultationId}::uuid AND p.source_kind = 'answer'
      AND sha256(convert_to(v.value->>'text', 'UTF8')) = p.text_digest
    GROUP BY p.theme_id`
}

/** A passage as kept, whether it still stands or not, or null. */
export async function findPassage(scope: CountyScope, db: Reader, passageId: string): Promise<{ id: string; consultationId: string; themeId: string; sourceKind: SourceKind; sourceId: string; part: string; releasedAt: Date | null } | null> {
  const row = await db.passage.findUnique({ where: { countyId_id: { countyId: scope.countyId, id: passageId } } })
  return row && { id: row.id, consultationId: row.consultationId, themeId: row.themeId, sourceKind: row.sourceKind as SourceKind, sourceId: row.sourceId, part: row.part, releasedAt: row.releasedAt }
}

/** A new passage. */
export type NewPassage = { id: string; consultationId: string; themeId: string; sourceKind: SourceKind; sourceId: string; part: string; startAt: number; endAt: number; text: string; createdAt: Date; createdBy: string | null }

/** Keeps passages instead of those they replace, in one go. */
export async function replacePassages(scope: CountyScope, tx: Transaction, replaced: readonly string[], added: readonly NewPassage[]): Promise<void> {
  if (replaced.length > 0) await tx.passage.deleteMany({ where: { countyId: scope.countyId, id: { in: [...replaced] } } })
  if (added.length === 0) return
  const data = []
  for (const { text, ...passage } of added) data.push({ ...passage, countyId: scope.countyId, textDigest: await writtenDigest(scope, tx, { ...passage, text }) })
  await tx.passage.createMany({ data, skipDuplicates: true })
}

/** Takes marks away; how many there were. */
export async function deletePassages(scope: CountyScope, tx: Transaction, where: { id?: string; themeId?: string; sourceKind?: SourceKind; sourceId?: string; part?: string }): Promise<number> {
  const { count } = await tx.passage.deleteMany({ where: { countyId: scope.countyId, ...where } })
  return count
}

/** Notes that a passage may be shown in public, or no longer. */
export async function saveRelease(scope: CountyScope, tx: Transaction, passageId: string, released: { at: Date; by: string | null } | null): Promise<void> {
  await tx.passage.update({ where: { countyId_id: { countyId: scope.countyId, id: passageId } }, data: { releasedAt: released?.at ?? null, releasedBy: released?.by ?? null } })
}

const NOWHERE = { text: null, written: null }

/** The digest of the whole text a passage lies in, as it was written: what is hidden in it now may be shown again. */
async function writtenDigest(scope: CountyScope, db: Reader, { sourceKind, sourceId, part, text }: NewPassage): Promise<Uint8Array<ArrayBuffer>> {
  if (sourceKind === 'statement') {
    const statement = await findStatement(scope, db, sourceId)
    return (statement && statementParts(statement).find((each) => each.part === part)?.written) ?? textDigest(text)
  }
  const rows = await db.$queryRaw<{ text_digest: Uint8Array }[]>`
    SELECT text_digest FROM moderation_public_by_person WHERE county_id = ${scope.countyId} AND response_id = ${sourceId}::uuid AND question_id = ${part}`
  return rows[0] ? new Uint8Array(rows[0].text_digest) : textDigest(text)
}
