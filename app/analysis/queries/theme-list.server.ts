import type { Work } from '~/platform/db/work.server'
import type { EvidenceCounts, ThemeFacts } from '../contract'
import { shownEvidence } from '../rules/evidence'
import { findCountyRules } from '../store/county-rules.server'
import { countEvidence } from '../store/evidence.server'
import { findTheme, findThemes } from '../store/themes.server'

/** A theme with what stands under it. */
export type ListedTheme = ThemeFacts & { evidence: EvidenceCounts }

/** The themes of a consultation in their order, each with its evidence; small groups hidden. */
export async function themeList(work: Work, consultationId: string): Promise<ListedTheme[]> {
  const [themes, evidence] = await Promise.all([findThemes(work.scope, work.db, consultationId), themeEvidence(work, consultationId)])
  return themes.map((theme) => ({ ...theme, evidence: evidence[theme.id] ?? { responses: 0, statements: 0, passages: 0 } }))
}

/** Evidence by theme; small groups hidden. Themes without any are left out. */
export async function themeEvidence(work: Work, consultationId: string): Promise<Record<string, EvidenceCounts>> {
  const [{ smallGroupThreshold }, evidence] = await Promise.all([findCountyRules(work.scope, work.db), countEvidence(work.scope, work.db, consultationId)])
  return Object.fromEntries(Object.entries(evidence).map(([themeId, raw]) => [themeId, shownEvidence(raw, smallGroupThreshold)]))
}

/** One theme in use, or null. */
export async function themeFacts(work: Work, themeId: string): Promise<(ThemeFacts & { consultationId: string }) | null> {
  return await findTheme(work.scope, work.db, themeId)
}
