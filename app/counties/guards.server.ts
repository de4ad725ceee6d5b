import type { CountyScope } from '~/kernel/county-scope'
import type { Locale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'
import { COUNTY_CHANNELS, type CountyChannel } from './contract'
import { findOfferedLocales, findRequiredLocales } from './store/county-locales.server'
import { findSettings } from './store/settings.server'

/** The languages in which the county must publish, in menu order (Act 423/2003). Empty when the county does not exist. */
export async function requiredLocales(scope: CountyScope, inside: Reader): Promise<Locale[]> {
  return await findRequiredLocales(scope, inside)
}

/** The languages the county offers, in menu order. Empty when the county does not exist. */
export async function offeredLocales(scope: CountyScope, inside: Reader): Promise<Locale[]> {
  return await findOfferedLocales(scope, inside)
}

/** The ways of taking part the county offers: all of them until it has chosen. */
export async function offeredChannels(scope: CountyScope, inside: Reader): Promise<readonly CountyChannel[]> {
  return (await findSettings(scope, inside))?.settings.channels ?? COUNTY_CHANNELS
}
