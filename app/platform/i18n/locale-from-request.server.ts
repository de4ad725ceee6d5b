import { isLocale, type Locale } from '~/kernel/locales'
import { cookie, readCookie } from '../http/cookies.server'

/** The cookie that remembers the chosen language. It holds nothing else, so it needs no consent (Act 917/2014, section 205). */
const LOCALE_COOKIE = 'locale'
const YEAR = 365 * 86_400

/** The language for an address without one: the remembered choice, then the browser's wishes, then the county's own, left out its first. */
export function localeFromRequest(request: Request, offered: readonly Locale[], own?: Locale): Locale {
  const remembered = rememberedLocale(request)
  if (remembered && offered.includes(remembered)) return remembered
  const wished = wishedTags(request.headers.get('Accept-Language') ?? '')
    .map((tag) => matching(tag, offered))
    .find((locale) => locale !== undefined)
  return wished ?? (own && offered.includes(own) ? own : offered[0]!)
}

/** The language of a page: that of its address, else the one this reader would be led to. */
export function pageLocale(request: Request, offered: readonly Locale[]): Locale {
  const word = new URL(request.url).pathname.split('/')[1]
  return isLocale(word) && offered.includes(word) ? word : localeFromRequest(request, offered)
}

/** The language this browser chose earlier, if it is one of ours; under the name of https first, which nobody else can have written. */
export function rememberedLocale(request: Request): Locale | undefined {
  return [true, false].map((isSecure) => readCookie(request, LOCALE_COOKIE, isSecure)).find(isLocale)
}

/** The `Set-Cookie` value that remembers a choice for a year. */
export function rememberLocale(locale: Locale, secure: boolean): string {
  return cookie(LOCALE_COOKIE, locale, { secure, seconds: YEAR })
}

function wishedTags(header: string): string[] {
  return header
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((q) => q !== undefined)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

function matching(tag: string, offered: readonly Locale[]): Locale | undefined {
  return offered.find((locale) => locale === tag) ?? offered.find((locale) => locale === tag.split('-')[0])
}
