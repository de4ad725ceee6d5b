import { refuse, type FieldMessage, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import { inMenuOrder } from '../rules/languages'
import { checkMainSettings, optionalSettings, withTyped, type MainSettings } from '../rules/settings'
import { toldTextsMissing } from '../rules/ways'
import { findSettings } from '../store/settings.server'
import { keepSettings, type SettingsGuards } from './keep-settings.server'

/** Changes languages, ways of taking part, help, addresses, what is stated of accessibility, the data protection officer and the small-group threshold; everything that does not fit is told. */
export async function changeSettings(work: Work, guards: SettingsGuards, input: { revision: number; settings: MainSettings }): Promise<Result<{ revision: number }, 'changed-meanwhile' | 'not-usable', FieldMessage[]>> {
  const county = await findSettings(work.scope, work.db)
  if (!county) return refuse('changed-meanwhile')
  const { requiredLocales, offeredLocales, smallGroupThreshold, helpHours, postalAddress, accessibility, officer, ...rest } = input.settings
  // Texts of languages that were not in the form stay; what must be there is judged on the whole.
  const texts = { helpHours: withTyped(county.settings.helpHours, helpHours), postalAddress: withTyped(county.settings.postalAddress, postalAddress) }
  const added = requiredLocales.filter((locale) => !county.requiredLocales.includes(locale))
  const problems = [...checkMainSettings({ ...input.settings, ...texts }, county), ...toldTextsMissing(county.settings, added)]
  if (problems.length > 0) return refuse('not-usable', problems)
  return await keepSettings(work, guards, {
    revision: input.revision,
    change: ({ settings: { accessibility: _stated, dataProtectionOfficer: _named, ...settings } }) => ({
      requiredLocales: inMenuOrder(requiredLocales), offeredLocales: inMenuOrder(offeredLocales), smallGroupThreshold,
      settings: { ...settings, ...rest, ...texts, ...optionalSettings({ accessibility, officer }) },
    }),
  })
}
