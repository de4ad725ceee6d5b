import type { IncomingMessage } from 'node:http'
import { isLocale, LOCALES, type Locale } from '~/kernel/locales'
import { localeFromRequest } from '../../i18n/locale-from-request.server'

/** The language of a page that the server makes by itself: that of the address, else what the browser remembers or wishes. */
export function localeOfRequest(request: Pick<IncomingMessage, 'url' | 'headers'>, offered: readonly Locale[] = LOCALES): Locale {
  const word = (request.url ?? '').split(/[/?#]/)[1]?.replace(/\.data$/, '')
  if (isLocale(word) && offered.includes(word)) return word
  const headers = new Headers()
  if (request.headers.cookie) headers.set('Cookie', request.headers.cookie)
  if (request.headers['accept-language']) headers.set('Accept-Language', request.headers['accept-language'])
  return localeFromRequest(new Request('http://localhost/', { headers }), offered)
}
