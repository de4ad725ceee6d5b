import type { Work } from '~/platform/db/work.server'
import type { CountyFacts } from '../contract'
import { themeCss } from '../rules/theme'
import { findSettingsOf } from '../store/settings.server'

/** The stylesheet of a county's colours as they were with a revision: its words never change. Null when there is none. */
export async function themeStylesheet(work: Pick<Work, 'scope' | 'db'>, county: Pick<CountyFacts, 'settings'>, revision: number): Promise<string | null> {
  const current = county.settings.theme
  const theme = current?.revision === revision ? current : (await findSettingsOf(work.scope, work.db, revision))?.theme
  return theme?.revision === revision ? themeCss(theme) : null
}
