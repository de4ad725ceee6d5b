import type { CountyScope } from '~/kernel/county-scope'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { ConsultationContent } from '../contract'

/** Names one version of one consultation. */
export type VersionName = { consultationId: string; number: number }

/** One version as published: what it says and, from the second on, what was changed. */
export type KeptVersion = { number: number; content: ConsultationContent; changeNote: LocalizedText | null; publishedAt: Date }

// A version never changes once it is published, so it may be kept in memory for as long as there is room.
const kept = new Map<string, KeptVersion>()
const ROOM = 200

/** The versions by consultation id; those read before come from memory. */
export async function findVersions(scope: CountyScope, db: Reader, names: readonly VersionName[]): Promise<Map<string, KeptVersion>> {
  const found = new Map<string, KeptVersion>()
  const unknown = names.filter((name) => {
    const version = kept.get(keyOf(scope, name))
    if (version) found.set(name.consultationId, version)
    return !version
  })
  if (unknown.length === 0) return found
  const rows = await db.consultationVersion.findMany({
    where: { countyId: scope.countyId, OR: unknown.map(({ consultationId, number }) => ({ consultationId, number })) },
  })
  for (const row of rows) {
    const version: KeptVersion = {
      number: row.number,
      content: row.content as unknown as ConsultationContent,
      changeNote: row.changeNote as LocalizedText | null,
      publishedAt: row.publishedAt,
    }
    keep(keyOf(scope, row), version)
    found.set(row.consultationId, version)
  }
  return found
}

/** Every version of a consultation, the first first. */
export async function listVersions(scope: CountyScope, db: Reader, consultationId: string): Promise<KeptVersion[]> {
  const rows = await db.consultationVersion.findMany({ where: { countyId: scope.countyId, consultationId }, orderBy: { number: 'asc' } })
  return rows.map(({ number, content, changeNote, publishedAt }) => ({ number, publishedAt, content: content as unknown as ConsultationContent, changeNote: changeNote as LocalizedText | null }))
}

/** Adds a version. Its number must be new for the consultation. */
export async function addVersion(scope: CountyScope, db: Transaction, consultationId: string, version: KeptVersion): Promise<void> {
  await db.consultationVersion.create({
    data: {
      countyId: scope.countyId,
      consultationId,
      number: version.number,
      content: version.content,
      changeNote: version.changeNote ?? undefined,
      publishedAt: version.publishedAt,
    },
  })
}

function keyOf(scope: CountyScope, name: VersionName): string {
  return `${scope.countyId}/${name.consultationId}/${name.number}`
}

function keep(key: string, version: KeptVersion): void {
  if (kept.size >= ROOM) kept.delete(kept.keys().next().value!)
  kept.set(key, version)
}
