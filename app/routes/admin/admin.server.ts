import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Viewer } from '~/identity/contract'
import type { AdminPage } from '~/identity/ui/admin/admin-nav'
import type { Locale } from '~/kernel/locales'
import { localeOf } from '~/platform/http/locale-param.server'
import type { Action, RequestContext } from '../load-context'
import { requireMay, requireMayOfForm } from '../require-viewer.server'

const ACTIONS = {
  home: 'identity.enter-admin',
  people: 'identity.see-people',
  requests: 'identity.decide-administrators',
  roles: 'identity.see-roles',
  settings: 'counties.change-settings',
  channels: 'counties.change-settings',
  theme: 'counties.change-settings',
  retention: 'counties.change-settings',
  documents: 'accountability.read-documents',
  accessibility: 'accessibility.see-queue',
  audit: 'identity.enter-admin',
} as const satisfies Record<AdminPage, Action>

/** What every page of the administration begins with. */
export type AdminDesk = Pick<RequestContext, 'work' | 'county'> & { locale: Locale; viewer: Viewer; pages: AdminPage[] }

/** Lets in whoever may do what the page is for. Throws a way to sign in (with `form` a page that keeps it) or a 403. */
export function openAdmin({ request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>, action: Action, form?: FormData): AdminDesk {
  const locale = localeOf(params)
  const viewer = form ? requireMayOfForm(context, action, { locale, request }, form) : requireMay(context, action, { locale, request })
  const pages = (Object.keys(ACTIONS) as AdminPage[]).filter((page) => context.may(ACTIONS[page]))
  return { locale, viewer, work: context.work, county: context.county, pages }
}
