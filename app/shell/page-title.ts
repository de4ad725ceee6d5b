import type { Locale } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'
import type { FrameFacts } from './frame-facts'

/** The document's title: what the page is, the service, whose it is. On a page with messages it begins with "Error:". */
export function pageTitle(locale: Locale, countyName: string, h1: string, options: { error?: boolean } = {}): string {
  const t = textFor(locale, 'shell')
  const title = t('page-title', { title: h1, county: countyName })
  return options.error ? `${t('error.title-prefix')} ${title}` : title
}

/** The frame's facts as a page's `meta` finds them among its matches; undefined when the frame itself failed. */
export function frameOf(matches: readonly unknown[]): FrameFacts | undefined {
  const root = (matches as { id: string; data?: unknown }[]).find((match) => match.id === 'root')
  return root?.data as FrameFacts | undefined
}

/** The `meta` of a page from its heading: `meta = ({ matches, data }) => titleMeta(matches, data?.title ?? '')`. */
export function titleMeta(matches: readonly unknown[], h1: string, options: { error?: boolean; description?: string; noIndex?: boolean } = {}) {
  const facts = frameOf(matches)
  return [
    { title: facts ? pageTitle(facts.locale, facts.countyName, h1, { error: facts.needsCorrecting, ...options }) : h1 },
    ...(options.description ? [{ name: 'description', content: options.description }] : []),
    ...(options.noIndex ? [{ name: 'robots', content: 'noindex' }] : []),
  ]
}
