import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { CountyFacts, CountySettings, LegalProfile } from '../contract'
import type { EditableCounty } from '../rules/settings'

/** A county's settings as they are kept, with their revision. */
export type KeptSettings = EditableCounty & Pick<CountyFacts, 'originalLocale' | 'name' | 'legalProfile' | 'revision'>

/** One change of the settings. */
export type SettingsVersion = { revision: number; changedAt: Date; changedBy: string | null; changed: string[] }

/** The settings of the county, or null when there is no such county. */
export async function findSettings(scope: CountyScope, db: Reader): Promise<KeptSettings | null> {
  const row = await db.county.findUnique({ where: { id: scope.countyId } })
  return row && {
    requiredLocales: row.requiredLocales.map(storedLocale),
    offeredLocales: row.offeredLocales.map(storedLocale),
    smallGroupThreshold: row.smallGroupThreshold,
    settings: row.settings as CountySettings,
    originalLocale: storedLocale(row.originalLocale),
    name: row.name as LocalizedText,
    legalProfile: row.legalProfile as LegalProfile,
    revision: row.revision,
  }
}

/** Holds the county's row until the transaction ends. */
export async function lockCounty(scope: CountyScope, tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM county WHERE id = ${scope.countyId} FOR UPDATE`
}

/** Keeps changed settings under their new revision, and beside them what changed, when and by whom. */
export async function saveSettings(scope: CountyScope, tx: Transaction, county: EditableCounty, version: SettingsVersion): Promise<void> {
  const { requiredLocales, offeredLocales, smallGroupThreshold, settings } = county
  await tx.county.update({ where: { id: scope.countyId }, data: { requiredLocales, offeredLocales, smallGroupThreshold, settings, revision: version.revision } })
  await tx.countySettingsVersion.create({ data: { ...version, countyId: scope.countyId, content: { requiredLocales, offeredLocales, smallGroupThreshold, settings } } })
}

/** The latest changes of the settings, or of those that are named, the newest first. */
export async function listVersions(scope: CountyScope, db: Reader, limit: number, named?: readonly string[]): Promise<SettingsVersion[]> {
  return await db.countySettingsVersion.findMany({ where: { countyId: scope.countyId, ...(named ? { changed: { hasSome: [...named] } } : {}) }, orderBy: { revision: 'desc' }, take: limit, select: { revision: true, changedAt: true, changedBy: true, changed: true } })
}

/** The settings as they were with a revision, or null when nothing changed with it. */
export async function findSettingsOf(scope: CountyScope, db: Reader, revision: number): Promise<CountySettings | null> {
  const row = await db.countySettingsVersion.findUnique({ where: { countyId_revision: { countyId: scope.countyId, revision } }, select: { content: true } })
  return row && (row.content as unknown as EditableCounty).settings
}
