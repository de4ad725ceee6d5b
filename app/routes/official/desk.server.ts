import type { LoaderFunctionArgs } from '@remix-run/node'
import { keptFilters } from '~/analysis/forms/reading-filters.server'
import type { DeskPlace } from '~/analysis/ui/desk/desk-head'
import type { DeskPage } from '~/analysis/ui/desk/desk-nav'
import { consultationPage, type ConsultationPage } from '~/consultations/queries/consultation-page.server'
import type { Viewer } from '~/identity/contract'
import { isSlug } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { localeOf } from '~/platform/http/locale-param.server'
import { notFound } from '~/platform/http/responses.server'
import type { Action, RequestContext } from '../load-context'
import { requireMay, requireMayOfForm } from '../require-viewer.server'

/** What each part of the work on one consultation is open to. */
export const DESK_ACTIONS = {
  overview: 'identity.enter-official',
  attachments: 'identity.enter-official',
  announcements: 'identity.enter-official',
  answers: 'analysis.read-answers',
  statements: 'statements.read-waiting',
  results: 'analysis.see-results',
  themes: 'analysis.see-themes',
  summary: 'summaries.read-draft',
} as const satisfies Record<DeskPage, Action>

/** The parts that are open to the viewer, in the order of the work. */
export function deskPages(context: Pick<RequestContext, 'may'>): DeskPage[] {
  return (Object.keys(DESK_ACTIONS) as DeskPage[]).filter((page) => context.may(DESK_ACTIONS[page]))
}

/** What every page of an official's work on one consultation begins with. */
export type Desk = Pick<RequestContext, 'work' | 'county'> & { locale: Locale; viewer: Viewer; page: ConsultationPage; matter: DeskPlace }

/** Lets in whoever may do what the page is for, and finds the consultation of the address. Throws a way to sign in (with `form` a page that keeps it), a 403 or a 404. */
export async function openDesk({ request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>, action: Action, form?: FormData): Promise<Desk> {
  const locale = localeOf(params)
  const viewer = form ? requireMayOfForm(context, action, { locale, request }, form) : requireMay(context, action, { locale, request })
  const { work, county } = context
  const page = isSlug(params.slug) ? await consultationPage(work, params.slug) : null
  if (!page) return notFound()
  return { locale, viewer, work, county, page, matter: { slug: page.slug, title: page.title, originalLocale: page.originalLocale, pages: deskPages(context) } }
}

/** The filters of the list of answers that the address carries, to lead back there. */
export function keptOf({ request }: Pick<LoaderFunctionArgs, 'request'>, { page, county }: Pick<Desk, 'page' | 'county'>): Record<string, string> {
  const known = { questions: page.content.questions.map(({ id }) => id), channels: page.channels, municipalities: county.municipalities.map(({ id }) => id) }
  return keptFilters(new URL(request.url).searchParams, known)
}
