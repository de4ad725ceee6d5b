import type { Work } from '~/platform/db/work.server'
import { COUNTY_CHANNELS, type CountyFacts, type CountyTheme, type LegalProfile, type RetentionKind } from '../contract'
import { checkRetention, shortenedKinds } from '../rules/retention'
import { THRESHOLDS, type MainSettings, type StatedAccessibility } from '../rules/settings'
import { contrastMatrix, OWN_COLOURS, type MeasuredPair } from '../rules/theme'
import { findSettings, listVersions } from '../store/settings.server'
import { keptTimes, type KeptTimes } from './kept-times.server'

/** The settings as the form shows them, with the revision it goes by. */
export type SettingsPage = { revision: number; settings: MainSettings; limits: { least: number; most: number }; originalLocale: CountyFacts['originalLocale']; legalProfile: LegalProfile }

/** One change of the settings: who by id, what by name. */
export type SettingsChange = { revision: number; changedAt: Date; changedBy: string | null; changed: string[] }

/** One pair of the contrast matrix. */
export type ThemePair = MeasuredPair

/** The colours in use, and how well they can be read. `isOwn`: the county has chosen them; `examples` are the product's. */
export type ThemePage = { revision: number; theme: Omit<CountyTheme, 'revision'>; isOwn: boolean; matrix: ThemePair[]; examples: typeof OWN_COLOURS }

const NOTHING_STATED: StatedAccessibility = { status: null, preparedOn: null, serviceOpenedOn: null }
const NOBODY = { email: '', phone: '' }

type Asking = Pick<Work, 'scope' | 'db'>

/** The county's settings, read fresh: the copy that pages are made with may be a moment old. */
export async function settingsPage(work: Asking): Promise<SettingsPage | null> {
  const kept = await findSettings(work.scope, work.db)
  if (!kept) return null
  const { requiredLocales, offeredLocales, smallGroupThreshold, settings, revision, originalLocale, legalProfile } = kept
  const { helpPhone, helpHours, helpEmail, postalAddress, emergencyPhone, crisisPhone, channels = [...COUNTY_CHANNELS], accessibility = NOTHING_STATED, dataProtectionOfficer: officer = NOBODY } = settings
  return { revision, originalLocale, legalProfile, limits: THRESHOLDS, settings: { requiredLocales, offeredLocales, smallGroupThreshold, channels, helpPhone, helpHours, helpEmail, postalAddress, emergencyPhone, crisisPhone, accessibility, officer } }
}

/** For how many days each kind of thing is kept now. */
export async function retentionPage(work: Asking): Promise<{ revision: number; times: KeptTimes } | null> {
  const kept = await findSettings(work.scope, work.db)
  return kept && { revision: kept.revision, times: keptTimes(kept.settings) }
}

/** Which kinds times that somebody would save keep for a shorter time than now; none where they cannot be saved as they are. */
export async function shortenedByChange(work: Asking, { revision, times }: { revision: number; times: Readonly<Record<RetentionKind, number>> }): Promise<RetentionKind[]> {
  const kept = await retentionPage(work)
  return kept && kept.revision === revision && checkRetention(times).length === 0 ? shortenedKinds(kept.times, times) : []
}

/** The county's look now, with its contrast matrix. */
export async function themePage(work: Asking): Promise<ThemePage | null> {
  const kept = await findSettings(work.scope, work.db)
  if (!kept) return null
  const { light, dark, mark, letters } = kept.settings.theme ?? { ...OWN_COLOURS, mark: 'line' as const, letters: '' }
  return { revision: kept.revision, theme: { light, dark, mark, letters }, isOwn: kept.settings.theme !== undefined, matrix: contrastMatrix({ light, dark }), examples: OWN_COLOURS }
}

/** The latest changes of the settings, the newest first. */
export async function settingsHistory(work: Asking): Promise<SettingsChange[]> {
  return await listVersions(work.scope, work.db, 20)
}
