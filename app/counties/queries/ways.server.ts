import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import { ADVISORY_BODIES, WAYS, type AccessFact, type AdvisoryBody, type AdvisoryContact, type CountyFacts, type LegalProfile, type OfferedWay, type ReachableBody, type Way, type WayFacts } from '../contract'
import { accessFactsOf, MATTERS_OF_ADVISORY_BODIES, NO_CONTACT, NOTHING_TOLD, offeredWays, reachableBodies, tellsNothing, WAYS_WITH_HOURS } from '../rules/ways'
import { findSettings, listVersions } from '../store/settings.server'
import type { SettingsChange } from './county-settings.server'

/** The ways a county offers and the advisory bodies that can be reached, as everybody sees them. */
export function waysOf(county: Pick<CountyFacts, 'settings' | 'legalProfile'>): { ways: OfferedWay[]; bodies: ReachableBody[] } {
  const { ways = {}, advisoryBodies = {} } = county.settings
  return {
    ways: offeredWays(county).map((way) => ({ way, ...(ways[way] ?? NOTHING_TOLD) })),
    bodies: reachableBodies(county.settings).map((body) => ({ body, ...(advisoryBodies[body] ?? NO_CONTACT) })),
  }
}

/** What the county tells of its ways, way by way, for whoever writes it. */
export type WaysPage = { ways: { way: Way; isOffered: boolean; isTold: boolean }[]; bodies: { body: AdvisoryBody; isTold: boolean }[] }

type Asking = Pick<Work, 'scope' | 'db'>

/** Which ways are offered and of which something is told, read fresh. */
export async function waysPage(work: Asking): Promise<WaysPage | null> {
  const kept = await findSettings(work.scope, work.db)
  if (!kept) return null
  const [offered, reachable] = [offeredWays(kept), reachableBodies(kept.settings)]
  return {
    ways: WAYS.map((way) => ({ way, isOffered: offered.includes(way), isTold: !tellsNothing(kept.settings.ways?.[way] ?? NOTHING_TOLD) })),
    bodies: ADVISORY_BODIES.map((body) => ({ body, isTold: reachable.includes(body) })),
  }
}

/** The form of one way or body: what is kept, the languages it is written in, and the revision it goes by. */
export type WayFormPage = { revision: number; required: Locale[]; offered: Locale[]; legalProfile: LegalProfile }

/** What the form of a way shows. */
export async function wayFormPage(work: Asking, way: Way): Promise<(WayFormPage & { facts: WayFacts; isOffered: boolean; hasHours: boolean; canSay: AccessFact[] }) | null> {
  const kept = await findSettings(work.scope, work.db)
  return kept && { ...formPage(kept), facts: kept.settings.ways?.[way] ?? NOTHING_TOLD, isOffered: offeredWays(kept).includes(way), hasHours: WAYS_WITH_HOURS.includes(way), canSay: accessFactsOf(way) }
}

/** What the form of an advisory body shows. */
export async function bodyFormPage(work: Asking, body: AdvisoryBody): Promise<(WayFormPage & { contact: AdvisoryContact }) | null> {
  const kept = await findSettings(work.scope, work.db)
  return kept && { ...formPage(kept), contact: kept.settings.advisoryBodies?.[body] ?? NO_CONTACT }
}

function formPage({ revision, requiredLocales, offeredLocales, legalProfile }: NonNullable<Awaited<ReturnType<typeof findSettings>>>): WayFormPage {
  return { revision, required: requiredLocales, offered: offeredLocales, legalProfile }
}

/** The latest changes of the ways of taking part, the newest first: matters for the advisory bodies (domain rule L32-2). */
export async function waysHistory(work: Asking): Promise<SettingsChange[]> {
  const changes = await listVersions(work.scope, work.db, 20, MATTERS_OF_ADVISORY_BODIES)
  return changes.map((change) => ({ ...change, changed: change.changed.filter((name) => MATTERS_OF_ADVISORY_BODIES.includes(name)) }))
}
