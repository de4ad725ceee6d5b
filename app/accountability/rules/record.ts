import type { KeptTime, RetentionKind } from '~/counties/contract'
import type { ProcessedTable, Processing } from '../contract'

/** Tables that the texts have words for (`data.*`); another one is shown under its own name until it has some. */
export const NAMED_TABLES = [
  'accessibility_remark', 'administrator_request', 'answer', 'answer_draft', 'audit_entry', 'consultation_version', 'contact_opt_in', 'county_settings_version', 'deletion_journal', 'demo_letter', 'document_request',
  'hand_over', 'moderated_text', 'moderation_action', 'moderation_appeal', 'moderation_original_view', 'moderation_rules', 'passage', 'person', 'person_key', 'rate_limit', 'read_mark', 'representation',
  'response', 'role_grant', 'session', 'sign_in_link', 'statement', 'summary_confirmation', 'summary_version', 'theme',
] as const
export type NamedTable = (typeof NAMED_TABLES)[number]

/** Tables kept for a fixed time that the texts tell of (`record.kept.short.*`), each for its own. */
export const FIXED_TIMES = ['answer_draft', 'demo_letter', 'rate_limit'] as const
export type FixedTime = (typeof FIXED_TIMES)[number]

/** Places outside the product's own tables that the texts have words for (`elsewhere.*`). */
export const NAMED_PLACES = ['jobs', 'log', 'mail', 'pages', 'journal', 'backups'] as const
export type NamedPlace = (typeof NAMED_PLACES)[number]

/** A table or place by its words, or by its bare name while nobody has found words for it. */
export type Named<N extends string> = { name: string; words: N | null }

export type RecordTime =
  | { is: 'kind'; kind: RetentionKind; time: KeptTime }
  | { is: 'along-with'; table: Named<NamedTable> }
  | { is: 'fixed'; rule: FixedTime | null }
  | { is: 'for-good' }
  /** What none of the kinds beside it is for. */
  | { is: 'rest' }

/** One line of the record: what is held, why, who sees it at most, how it is kept safe, and for how long. */
export type RecordRow = { data: Named<NamedTable>; basis: ProcessedTable['basis']; shown: ProcessedTable['shown']; isSealed: boolean; isHashed: boolean; times: RecordTime[] }

/** The people whom the data is about, each with what is held of them. */
export type RecordGroup = { whose: ProcessedTable['whose']; rows: RecordRow[] }

const ORDER: readonly ProcessedTable['whose'][] = ['resident', 'representative', 'signs-in']

/** The record of processing by the people it is about (GDPR art. 30(1)(c)–(f)); a table is in it as soon as the registry names it. */
export function recordGroups({ tables }: Pick<Processing, 'tables'>, kept: Readonly<Record<RetentionKind, KeptTime>>): RecordGroup[] {
  return ORDER.map((whose) => ({ whose, rows: tables.filter((table) => table.whose === whose).map((table) => rowOf(table, kept)) })).filter(({ rows }) => rows.length > 0)
}

/** The places outside the tables. */
export function recordPlaces({ elsewhere }: Pick<Processing, 'elsewhere'>): Named<NamedPlace>[] {
  return elsewhere.map((name) => named(NAMED_PLACES, name))
}

function rowOf({ table, basis, shown, isSealed, isHashed, kept: time }: ProcessedTable, kept: Readonly<Record<RetentionKind, KeptTime>>): RecordRow {
  return { data: named(NAMED_TABLES, table), basis, shown, isSealed, isHashed, times: timesOf(table, time, kept) }
}

function timesOf(table: string, time: ProcessedTable['kept'], kept: Readonly<Record<RetentionKind, KeptTime>>): RecordTime[] {
  if (time === 'fixed') return [{ is: time, rule: named(FIXED_TIMES, table).words }]
  if (time === 'for-good') return [{ is: time }]
  if ('alongWith' in time) return [{ is: 'along-with', table: named(NAMED_TABLES, time.alongWith) }]
  const times = time.kinds.map((kind): RecordTime => ({ is: 'kind', kind, time: kept[kind] }))
  return time.rest ? [...times, { is: 'rest' }] : times
}

function named<N extends string>(known: readonly N[], name: string): Named<N> {
  return { name, words: known.find((each) => each === name) ?? null }
}
