import type { LoaderFunctionArgs } from '@remix-run/node'
import { addresses, inLocale, isOwnPath } from '~/kernel/addresses'
import { isLocale } from '~/kernel/locales'
import { localeFromRequest, rememberLocale } from '~/platform/i18n/locale-from-request.server'
import { seeOther } from '~/platform/http/responses.server'

export const handle = { js: false }

/**
 * The address without a language leads to the front page in the reader's. With `to` it is the language menu: the
 * language of that page is remembered, and the reader goes on there. `language` names it for a page whose address has
 * none, or another. Never kept, so public pages can be.
 */
export function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const [to, language] = [query.get('to'), query.get('language')]
  if (isOwnPath(to)) {
    const locale = isLocale(language) ? language : to.split(/[/?#]/)[1]
    const isSecure = context.publicOrigin.startsWith('https:')
    const isOffered = isLocale(locale) && context.county.offeredLocales.includes(locale)
    return seeOther(isOffered ? inLocale(to, locale) : to, isOffered ? { 'Set-Cookie': rememberLocale(locale, isSecure) } : undefined)
  }
  return seeOther(addresses.front(localeFromRequest(request, context.county.offeredLocales, context.county.originalLocale)), { Vary: 'Accept-Language, Cookie' })
}

export default function Root() {
  return null
}
