import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '~/kernel/locales'
import { documentPage } from '~/platform/files/document-page.server'
import { TextProvider } from '~/platform/i18n/text-provider'

/** A page that stands by itself: no scripts, nothing to load, its links leading to the service by whole addresses. */
export function standAlone({ locale, origin, title }: { locale: Locale; origin: string; title: string }, content: ReactElement): string {
  const body = renderToStaticMarkup(<TextProvider locale={locale}>{content}</TextProvider>)
  return documentPage({ locale, title, body: body.replaceAll('href="/', `href="${origin}/`) })
}
