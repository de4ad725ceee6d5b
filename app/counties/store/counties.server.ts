import { scopeOf, type CountyScope } from '~/kernel/county-scope'
import { storedLocale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import { everyCounty, type Reader } from '~/platform/db/database.server'
import type { CountyFacts, CountySettings, LegalProfile } from '../contract'
import type { Validity } from '../rules/validity'

/** A county with its hosts, by the alphabet, and the days it exists. */
export type StoredCounty = { facts: CountyFacts; hosts: string[]; validity: Validity }

/** Every county ever entered, with the municipalities that belong to it on the day. The one read that has no scope: it gives them out. */
export async function listCounties(db: Reader, day: Day): Promise<StoredCounty[]> {
  const onDay = new Date(`${day}T00:00:00Z`)
  const inForce = { validFrom: { lte: onDay }, OR: [{ validTo: null }, { validTo: { gte: onDay } }] }
  const rows = await db.county.findMany({ include: { hosts: { orderBy: { host: 'asc' } }, municipalities: { where: inForce } }, orderBy: { id: 'asc' } })
  return rows.map((row) => ({
    hosts: row.hosts.map(({ host }) => host),
    validity: { validFrom: dayIn(row.validFrom), validTo: row.validTo && dayIn(row.validTo) },
    facts: {
      scope: scopeOf(row.id),
      id: row.id,
      code: row.code,
      legalProfile: row.legalProfile as LegalProfile,
      name: row.name as LocalizedText,
      originalLocale: storedLocale(row.originalLocale),
      requiredLocales: row.requiredLocales.map(storedLocale),
      offeredLocales: row.offeredLocales.map(storedLocale),
      smallGroupThreshold: row.smallGroupThreshold,
      settings: row.settings as CountySettings,
      revision: row.revision,
      municipalities: row.municipalities.map(({ id, name, population }) => ({ id, name: name as LocalizedText, population })),
    },
  }))
}

/** Whether there is any county yet: an empty product has none. */
export async function hasCounties(db: Reader): Promise<boolean> {
  return (await db.county.findFirst({ select: { id: true } })) !== null
}

/** Enters a county with its hosts and municipalities. */
export async function insertCounty(scope: CountyScope, db: Reader, county: Omit<CountyFacts, 'scope' | 'id' | 'revision'> & Validity & { hosts: string[] }): Promise<void> {
  const { municipalities, hosts, validFrom, validTo, ...facts } = county
  const days = { validFrom: new Date(`${validFrom}T00:00:00Z`), validTo: validTo === null ? null : new Date(`${validTo}T00:00:00Z`) }
  await db.county.create({
    data: {
      ...facts,
      ...days,
      id: scope.countyId,
      hosts: { create: hosts.map((host) => ({ host })) },
      municipalities: { create: municipalities.map(({ id, name, population }) => ({ id, name, population, ...days })) },
    },
  })
}

/** Whether a county of this id has been entered. */
export async function countyExists(scope: CountyScope, db: Reader): Promise<boolean> {
  return (await db.county.count({ where: { id: scope.countyId } })) > 0
}

/** Those of the hosts that already show some county's pages. */
export async function takenHosts(_scope: CountyScope, db: Reader, hosts: string[]): Promise<string[]> {
  const rows = await everyCounty(db).countyHost.findMany({ where: { host: { in: hosts } } })
  return rows.map(({ host }) => host)
}

function dayIn(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
