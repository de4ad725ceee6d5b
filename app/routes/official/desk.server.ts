import type { LoaderFunctionArgs } from '@remix-run/node'
import type { DeskMatter } from '~/analysis/ui/desk/desk-head'
import { consultationPage, type ConsultationPage } from '~/consultations/queries/consultation-page.server'
import type { Viewer } from '~/identity/contract'
import { isSlug } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { localeOf } from '~/platform/http/locale-param.server'
import { notFound } from '~/platform/http/responses.server'
import type { Action, RequestContext } from '../load-context'
import { requireMay, requireMayOfForm } from '../require-viewer.server'

/** What every page of an official's work on one consultation begins with. */
export type Desk = Pick<RequestContext, 'work' | 'county'> & { locale: Locale; viewer: Viewer; page: ConsultationPage; matter: DeskMatter }

/** Lets in whoever may do what the page is for, and finds the consultation of the address. Throws a way to sign in (with `form` a page that keeps it), a 403 or a 404. */
export async function openDesk({ request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>, action: Action, form?: FormData): Promise<Desk> {
  const locale = localeOf(params)
  const viewer = form ? requireMayOfForm(context, action, { locale, request }, form) : requireMay(context, action, { locale, request })
  const { work, county } = context
  const page = isSlug(params.slug) ? await consultationPage(work, params.slug) : null
  if (!page) return notFound()
  return { locale, viewer, work, county, page, matter: { slug: page.slug, title: page.title, originalLocale: page.originalLocale } }
}
