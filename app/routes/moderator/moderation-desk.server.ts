import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Viewer } from '~/identity/contract'
import { personFacts } from '~/identity/queries/person-facts.server'
import type { Locale } from '~/kernel/locales'
import { DESK_PAGES, type DeskPage } from '~/moderation/ui/desk/desk-head'
import { localeOf } from '~/platform/http/locale-param.server'
import type { Action, RequestContext } from '../load-context'
import { requireMay, requireMayOfForm } from '../require-viewer.server'

/** What every page of the moderators' workspace starts from: who works, and which of its pages they may open. */
export type ModerationDesk = { locale: Locale; viewer: Viewer; work: RequestContext['work']; county: RequestContext['county']; pages: DeskPage[] }

const NEEDED: Record<DeskPage, Action> = { 'queue': 'moderation.see-queue', 'appeals': 'moderation.decide-appeal', 'handed-on': 'moderation.hand-over', 'requests': 'moderation.document-requests', 'rules': 'moderation.publish-rules' }

/** The workspace for somebody who may do what the page is for. `form` is the form of an action, kept if the sign-in has ended. */
export function openModeration({ request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>, action: Action, form?: FormData): ModerationDesk {
  const locale = localeOf(params)
  const viewer = form ? requireMayOfForm(context, action, { locale, request }, form) : requireMay(context, action, { locale, request })
  return { locale, viewer, work: context.work, county: context.county, pages: DESK_PAGES.filter((page) => context.may(NEEDED[page])) }
}

/** The names of people by their ids; whose time has ended is left out. */
export async function namesOf(work: RequestContext['work'], ids: readonly (string | null)[]): Promise<Record<string, string>> {
  const known = [...new Set(ids)].filter((id): id is string => id !== null)
  const people = await Promise.all(known.map(async (id) => [id, (await personFacts(work, id))?.displayName ?? ''] as const))
  return Object.fromEntries(people)
}
