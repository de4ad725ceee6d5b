import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader, Transaction } from '~/platform/db/database.server'
import { Prisma, type ModeratedText as Row } from '~/platform/db/generated/prisma/client.ts'
import type { Concern, Find, Redaction, Shown, SourceKind } from '../contract'
import type { ShownState } from '../rules/redactions'

/** A text that is to be looked at, or has been; the words are with their owner. */
export type ModeratedText = {
  id: string; consultationId: string; sourceKind: SourceKind; sourceId: string; part: string; locale: Locale
  finds: Find[]; concerns: Concern[]; risk: number; state: 'waiting' | 'decided'
  shown: Shown; mask: string; redactions: Redaction[]; textDigest: Uint8Array
  foundAt: Date; decidedAt: Date | null; decidedBy: string | null; revision: number
}

/** The place of a text: whose it is, and where in it. */
export type TextPlace = { sourceKind: SourceKind; sourceId: string; part: string }

/** One text, or null. */
export async function findText(scope: CountyScope, db: Reader, id: string): Promise<ModeratedText | null> {
  const row = await db.moderatedText.findUnique({ where: { countyId_id: { countyId: scope.countyId, id } } })
  return row && textOf(row)
}

/** The text at a place, or null when nobody has had a reason to look at it. */
export async function findTextAt(scope: CountyScope, db: Reader, { sourceKind, sourceId, part }: TextPlace): Promise<ModeratedText | null> {
  const row = await db.moderatedText.findUnique({ where: { countyId_sourceKind_sourceId_part: { countyId: scope.countyId, sourceKind, sourceId, part } } })
  return row && textOf(row)
}

/** The texts of one response or statement that have been looked at or are to be. */
export async function findTextsOf(scope: CountyScope, db: Reader, sourceKind: SourceKind, sourceId: string): Promise<ModeratedText[]> {
  return (await db.moderatedText.findMany({ where: { countyId: scope.countyId, sourceKind, sourceId }, orderBy: { part: 'asc' } })).map(textOf)
}

/** The texts of these responses and statements that have been looked at or are to be. */
export async function findTextsOfSources(scope: CountyScope, db: Reader, sourceIds: readonly string[]): Promise<ModeratedText[]> {
  if (sourceIds.length === 0) return []
  return (await db.moderatedText.findMany({ where: { countyId: scope.countyId, sourceId: { in: [...sourceIds] } } })).map(textOf)
}

/** All texts of a consultation that have been looked at or are to be. */
export async function findTextsIn(scope: CountyScope, db: Reader, consultationId: string): Promise<ModeratedText[]> {
  return (await db.moderatedText.findMany({ where: { countyId: scope.countyId, consultationId } })).map(textOf)
}

/** The texts of a consultation of which something is hidden. */
export async function findHiddenTexts(scope: CountyScope, db: Reader, consultationId: string): Promise<ModeratedText[]> {
  return (await db.moderatedText.findMany({ where: { countyId: scope.countyId, consultationId, shown: { not: 'as-written' } } })).map(textOf)
}

/** Holds a text until the transaction ends, so that two moderators decide one after the other. */
export async function lockText(scope: CountyScope, tx: Transaction, id: string): Promise<ModeratedText | null> {
  await tx.$queryRaw`SELECT 1 FROM moderated_text WHERE county_id = ${scope.countyId} AND id = ${id}::uuid FOR UPDATE`
  return await findText(scope, tx, id)
}

/** Holds the texts of one response or statement as they are shown until the transaction ends; others may hold them too. */
export async function holdTextsOf(scope: CountyScope, tx: Transaction, sourceKind: SourceKind, sourceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM moderated_text WHERE county_id = ${scope.countyId} AND source_kind = ${sourceKind} AND source_id = ${sourceId}::uuid ORDER BY part FOR SHARE`
}

/** What is kept of a text when it is found. */
export type FoundText = TextPlace & { id: string; consultationId: string; locale: Locale; finds: Find[]; concerns: Concern[]; risk: number; state: 'waiting' | 'decided'; textDigest: Uint8Array<ArrayBuffer>; foundAt: Date }

/** Adds a text to what is looked at. If it is there already, nothing changes. */
export async function addText(scope: CountyScope, tx: Transaction, text: FoundText): Promise<void> {
  await tx.moderatedText.createMany({ data: [{ ...text, countyId: scope.countyId, shown: 'as-written', redactions: [] }], skipDuplicates: true })
}

/** Puts a text back on the queue with what has been found in its new words. What was hidden of the old ones is kept with their digest. */
export async function noteNewWords(scope: CountyScope, tx: Transaction, id: string, found: Pick<FoundText, 'finds' | 'concerns' | 'risk' | 'state' | 'foundAt'> & { textDigest?: Uint8Array<ArrayBuffer> }): Promise<void> {
  await tx.moderatedText.update({ where: { countyId_id: { countyId: scope.countyId, id } }, data: { ...found, revision: { increment: 1 } } })
}

/** Puts a text on the queue and shows none of its words until somebody has decided; what was decided before stays. */
export async function withhold(scope: CountyScope, tx: Transaction, id: string, found: Pick<FoundText, 'finds' | 'concerns' | 'risk' | 'state' | 'foundAt' | 'textDigest'>): Promise<void> {
  await tx.moderatedText.update({ where: { countyId_id: { countyId: scope.countyId, id } }, data: { ...found, shown: 'hidden', revision: { increment: 1 } } })
}

/** Keeps a decision: how the text is shown from now on, and whether it stays on the queue with what was found in it. */
export async function saveDecision(scope: CountyScope, tx: Transaction, id: string, decision: ShownState & { state: ModeratedText['state']; finds?: Find[]; risk?: number; textDigest: Uint8Array<ArrayBuffer>; decidedAt: Date; decidedBy: string | null }): Promise<void> {
  await tx.moderatedText.update({ where: { countyId_id: { countyId: scope.countyId, id } }, data: { ...decision, revision: { increment: 1 } } })
}

/** Takes texts away about which nothing was decided and in which nothing is found any more. */
export async function removeText(scope: CountyScope, tx: Transaction, id: string): Promise<void> {
  await tx.moderatedText.delete({ where: { countyId_id: { countyId: scope.countyId, id } } })
}

/** Forgets the words that were hidden in a text and keeps that some were: whatever comes in its place is withheld until a person has looked. */
export async function emptyText(scope: CountyScope, tx: Transaction, id: string): Promise<void> {
  const data = { finds: [], concerns: [], risk: 0, redactions: [], textDigest: new Uint8Array(), state: 'waiting' }
  await tx.moderatedText.update({ where: { countyId_id: { countyId: scope.countyId, id } }, data: { ...data, revision: { increment: 1 } } })
}

/**
 * The texts of a consultation whose words are no longer there. `mayComeBack`: words of it were hidden, and its answer
 * stands, so that its author can write there again. Of those, what has been emptied is left out.
 */
export async function findGone(scope: CountyScope, db: Reader, consultationId: string): Promise<{ id: string; sourceId: string; part: string; mayComeBack: boolean }[]> {
  return await db.$queryRaw`
    SELECT m.id, m.source_id AS "sourceId", m.part, s.may AS "mayComeBack" FROM moderated_text m
    CROSS JOIN LATERAL (SELECT m.source_kind = 'answer' AND m.shown <> 'as-written'
      AND EXISTS (SELECT 1 FROM answers_public_responses r WHERE r.county_id = m.county_id AND r.id = m.source_id) AS may) s
    WHERE m.county_id = ${scope.countyId} AND m.consultation_id = ${consultationId}::uuid AND NOT (s.may AND m.text_digest = ''::bytea) AND CASE m.source_kind
      WHEN 'answer' THEN NOT EXISTS (SELECT 1 FROM answers_public_by_person v WHERE v.county_id = m.county_id AND v.response_id = m.source_id AND v.question_id = m.part AND v.value->>'text' <> '')
      ELSE NOT EXISTS (SELECT 1 FROM statements_public_arrived s WHERE s.county_id = m.county_id AND s.id = m.source_id) END`
}

/** Only one look through a consultation at a time. */
export async function lockScreening(scope: CountyScope, tx: Transaction, consultationId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`screening ${scope.countyId} ${consultationId}`}, 0))::text AS held`
}

/** Notes until where sources have been looked through. */
export async function saveScreened(scope: CountyScope, tx: Transaction, sourceKind: SourceKind, sources: readonly { id: string; wordsAt: Date }[]): Promise<void> {
  if (sources.length === 0) return
  const rows = Prisma.join(sources.map(({ id, wordsAt }) => Prisma.sql`(${scope.countyId}, ${sourceKind}, ${id}::uuid, ${wordsAt})`))
  await tx.$executeRaw`INSERT INTO moderation_screening (county_id, source_kind, source_id, words_at) VALUES ${rows}
    ON CONFLICT (county_id, source_kind, source_id) DO UPDATE SET words_at = greatest(moderation_screening.words_at, excluded.words_at)`
}

/** Forgets until where responses have been looked through that are no longer there. Gives how many. */
export async function removeScreenedOfGone(scope: CountyScope, tx: Transaction): Promise<number> {
  return await tx.$executeRaw`DELETE FROM moderation_screening s WHERE s.county_id = ${scope.countyId} AND s.source_kind = 'answer'
    AND NOT EXISTS (SELECT 1 FROM answers_public_responses r WHERE r.county_id = s.county_id AND r.id = s.source_id)`
}

/** A row of the table as the area knows it. */
export function textOf(row: Row): ModeratedText {
  return {
    id: row.id, consultationId: row.consultationId, sourceKind: row.sourceKind as SourceKind, sourceId: row.sourceId, part: row.part, locale: storedLocale(row.locale),
    finds: row.finds as Find[], concerns: row.concerns as Concern[], risk: row.risk, state: row.state as ModeratedText['state'],
    shown: row.shown as Shown, mask: row.mask, redactions: row.redactions as Redaction[], textDigest: row.textDigest,
    foundAt: row.foundAt, decidedAt: row.decidedAt, decidedBy: row.decidedBy, revision: row.revision,
  }
}
