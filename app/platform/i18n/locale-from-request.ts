import { isLocale, type Locale } from '~/kernel/locales'

/** The cookie that remembers the chosen language. It holds nothing else, so it needs no consent (Act 917/2014, section 205). */
export const LOCALE_COOKIE = 'locale'

/** The language for an address without one: the remembered choice, then the browser's wishes, then the county's first. */
export function localeFromRequest(request: Request, offered: readonly Locale[]): Locale {
  const remembered = rememberedLocale(request)
  if (remembered && offered.includes(remembered)) return remembered
  const wished = wishedTags(request.headers.get('Accept-Language') ?? '')
    .map((tag) => matching(tag, offered))
    .find((locale) => locale !== undefined)
  return wished ?? offered[0]!
}

/** The language of a page: that of its address, else the one this reader would be led to. */
export function pageLocale(request: Request, offered: readonly Locale[]): Locale {
  const word = new URL(request.url).pathname.split('/')[1]
  return isLocale(word) && offered.includes(word) ? word : localeFromRequest(request, offered)
}

/** The language this browser chose earlier, if it is one of ours. */
export function rememberedLocale(request: Request): Locale | undefined {
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const [name, value] = pair.trim().split('=')
    if (name === LOCALE_COOKIE && isLocale(value)) return value
  }
  return undefined
}

/** The `Set-Cookie` value that remembers a choice for a year. */
export function rememberLocale(locale: Locale, secure: boolean): string {
  return `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
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
