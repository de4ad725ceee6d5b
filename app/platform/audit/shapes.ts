import { hasIdentityCode } from '~/kernel/personal-data'

/** One detail of an audit entry: an id, a code, a number, a moment or a digest. Never words; `entryFault` looks. */
export type AuditDetail = string | number | boolean | null | readonly string[]

/** What of an audit entry could hold words. */
export type AuditShape = { action: string; subjectKind: string; subjectId: string | null; details: Readonly<Record<string, unknown>> }

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const CODE = /^[a-z][a-z0-9]*(?:[-.:/][a-z0-9]+)*$/
const NAME = /^[a-z][a-zA-Z0-9]*$/
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z)?$/
const DIGEST = /^[0-9a-f]{64}$/
/** As registers write them: `JRHVA/7/2026-1`. */
const DOCUMENT_NUMBER = /^[A-ZÅÄÖ][A-ZÅÄÖ0-9]*(?:\/[A-Z0-9.-]+)+$/
/** A code says one thing; longer ones are somebody's words run together. */
const LONGEST = 64

/**
 * What keeps an entry from being written to the audit log, or null: it holds ids, codes, numbers, moments and salted
 * digests, so that the log can be shown, exported and kept longer than what it tells of. The value is never told.
 */
export function entryFault({ action, subjectKind, subjectId, details }: AuditShape): string | null {
  if (!isCode(action)) return 'action'
  if (!isCode(subjectKind)) return 'subject kind'
  if (subjectId !== null && !ID.test(subjectId)) return 'subject id'
  const wrong = Object.entries(details).find(([name, value]) => !NAME.test(name) || !isDetail(value))
  return wrong ? `detail ${NAME.test(wrong[0]) ? wrong[0] : '(its name)'}` : null
}

function isDetail(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isTelling)
  return value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) || isTelling(value)
}

function isTelling(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > LONGEST) return false
  // Ids and digests are chance: what looks like an identity code in them is none.
  if ([ID, MOMENT, DIGEST].some((shape) => shape.test(value))) return true
  return (isCode(value) || DOCUMENT_NUMBER.test(value)) && !hasIdentityCode(value)
}

function isCode(value: string): boolean {
  return value.length <= LONGEST && CODE.test(value)
}
