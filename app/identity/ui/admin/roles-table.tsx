import { useText } from '~/platform/i18n/use-text'
import { Icon } from '~/ui/icon/icon'
import { Table } from '~/ui/table/table'
import { VisuallyHidden } from '~/ui/visually-hidden/visually-hidden'
import type { Role } from '../../contract'

/** Something that needs a role, in words, with the roles that may do it. */
export type RolesRow = { action: string; words: string; roles: readonly Role[] }

/** Every action and every role: a mark and a word where the role may do it, a dash and a word where it may not. */
export function RolesTable({ roles, rows }: { roles: readonly Role[]; rows: RolesRow[] }) {
  const { t } = useText('identity')
  return (
    <Table
      id="roles"
      isMatrix
      caption={t('roles.caption')}
      columns={[{ id: 'action', label: t('roles.action') }, ...roles.map((role) => ({ id: role, label: t(`role.${role}`) }))]}
      rows={rows.map(({ action, words, roles: may }) => ({
        id: action,
        header: words.charAt(0).toLocaleUpperCase() + words.slice(1),
        cells: roles.map((role) => (may.includes(role)
          ? <><Icon name="check" size={20} /><VisuallyHidden>{t('roles.yes')}</VisuallyHidden></>
          : <><span aria-hidden="true">–</span><VisuallyHidden>{t('roles.no')}</VisuallyHidden></>)),
      }))}
    />
  )
}
