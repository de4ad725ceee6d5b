import { isRouteErrorResponse } from '@remix-run/react'
import { textFor } from '~/platform/i18n/text-for'
import { shownStatus } from '~/shell/error-page'
import { frameOf, titleMeta } from '~/shell/page-title'

/** The title of a workspace page, or of what is shown in its place when the sign-in has ended or there is no such page. */
export function workMeta(matches: readonly unknown[], title: string | undefined, error: unknown) {
  const locale = frameOf(matches)?.locale
  if (title !== undefined || locale === undefined) return titleMeta(matches, title ?? '', { noIndex: true })
  const status = isRouteErrorResponse(error) ? error.status : error === undefined ? 404 : 500
  const shown = status === 401 ? textFor(locale, 'identity')('signed-out-meanwhile.title') : textFor(locale, 'shell')(`page.${shownStatus(status)}.title`)
  return titleMeta(matches, shown, { noIndex: true })
}
