import type { IncomingMessage } from 'node:http'
import { inLocale } from '~/kernel/addresses'
import { baseLanguage, isLocale, type Locale } from '~/kernel/locales'
import { localeOfRequest } from '../faults/locale-of-request.server'

/**
 * Where somebody goes on whose address names a language that the county does not offer: the same place in the same
 * language's other variant, else in the language the reader is led to everywhere. Null when the address can stay.
 */
export function placeInOfferedLanguage(request: Pick<IncomingMessage, 'url' | 'headers'>, offered: readonly Locale[]): string | null {
  const address = request.url ?? '/'
  const word = address.split(/[/?#]/)[1]
  if (!isLocale(word) || offered.includes(word)) return null
  const variant = offered.find((locale) => baseLanguage(locale) === baseLanguage(word))
  return inLocale(address, variant ?? localeOfRequest(request, offered))
}
