import type { CountyScope } from '~/kernel/county-scope'
import type { Locale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'
import { findOfferedLocales, findRequiredLocales } from './store/county-locales.server'

/** The languages in which the county must publish, in menu order (Act 423/2003). Empty when the county does not exist. */
export async function requiredLocales(scope: CountyScope, inside: Reader): Promise<Locale[]> {
  return await findRequiredLocales(scope, inside)
}

/** The languages the county offers, in menu order. Empty when the county does not exist. */
export async function offeredLocales(scope: CountyScope, inside: Reader): Promise<Locale[]> {
  return await findOfferedLocales(scope, inside)
}
