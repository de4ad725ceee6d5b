import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ROLES } from '~/identity/contract'
import { RolesTable } from '~/identity/ui/admin/roles-table'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { actionWords } from '../action-words'
import type { Action } from '../load-context'
import { AdminFrame, adminHandle } from './admin-frame'
import { openAdmin } from './admin.server'

export const handle = adminHandle

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export function loader(args: LoaderFunctionArgs) {
  const { locale, pages } = openAdmin(args, 'identity.see-roles')
  const rows = Object.entries(args.context.permissions).map(([action, roles]) => ({ action, words: actionWords(locale, action as Action), roles: [...roles] }))
  return { title: textFor(locale, 'identity')('roles.title'), pages, rows }
}

export default function Roles() {
  const { title, pages, rows } = useLoaderData<typeof loader>()
  const { t } = useText('identity')
  return <AdminFrame pages={pages} current="roles" title={title} lead={t('roles.lead')}><RolesTable roles={ROLES} rows={rows} /></AdminFrame>
}
