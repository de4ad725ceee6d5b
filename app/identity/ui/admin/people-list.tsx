import { addresses } from '~/kernel/addresses'
import { formatList } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Button, ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Select } from '~/ui/select/select'
import { Table } from '~/ui/table/table'
import { TextField } from '~/ui/text-field/text-field'
import type { Role } from '../../contract'
import type { ListedPerson, PeopleAsked } from '../../queries/people-list.server'

type PeopleListProps = { people: ListedPerson[]; asked: PeopleAsked; next: string | null; roles: readonly Role[]; may: { manage: boolean } }

/** Everybody who signs in, found by name and role, with the way to inviting somebody. */
export function PeopleList({ people, asked, next, roles, may }: PeopleListProps) {
  const { t, locale } = useText('identity')
  const { q, role, state } = asked
  return (
    <>
      {may.manage ? <p className="actions"><ButtonLink href={addresses.adminInvite(locale)} onward>{t('people.invite')}</ButtonLink></p> : null}
      <Folio id="find" heading={t('people.search.label')} kind="first">
        <form className="list-filter" role="search" method="get" action={addresses.adminPeople(locale)} aria-label={t('people.search.label')}>
          <TextField id="q" name="q" type="search" label={t('people.search.words')} defaultValue={q} autoComplete="off" />
          <Select id="role" name="role" label={t('people.search.role')} choose={t('people.search.any-role')} defaultValue={role} options={roles.map((each) => ({ value: each, label: t(`role.${each}`) }))} />
          <Select id="state" name="state" label={t('people.search.state')} defaultValue={state ?? ''} options={[{ value: '', label: t('people.search.now') }, { value: 'ended', label: t('people.search.ended') }]} />
          <p className="actions"><Button look="quiet">{t('people.search.submit')}</Button></p>
        </form>
      </Folio>
      <Folio id="found" heading={t('people.found')}>
        {people.length === 0 ? <p>{t('people.none')} <a href={addresses.adminPeople(locale)}>{t('people.show-all')}</a></p> : (
          <Table
            id="people"
            caption={t('people.table.caption')}
            columns={[{ id: 'name', label: t('people.table.name') }, { id: 'email', label: t('people.table.email') }, { id: 'roles', label: t('people.table.roles') }]}
            rows={people.map((person) => ({
              id: person.personId,
              header: <a href={addresses.adminPerson(locale, person.personId)}>{person.displayName}</a>,
              cells: [person.email ?? t('people.table.no-email'), person.roles.length > 0 ? formatList(locale, person.roles.map((each) => t(`role.${each}`))) : t('people.table.no-role')],
            }))}
          />
        )}
        {next ? <p className="more-row"><a href={addresses.adminPeople(locale, { q, role, state, after: next })}>{t('people.more')}</a></p> : null}
      </Folio>
    </>
  )
}
