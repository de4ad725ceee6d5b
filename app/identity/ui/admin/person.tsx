import { addresses } from '~/kernel/addresses'
import type { FieldMessage } from '~/kernel/results'
import { baseLanguage, ownName } from '~/kernel/locales'
import { formatShortDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { ContextLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { Review } from '~/ui/review/review'
import { Table } from '~/ui/table/table'
import type { Role } from '../../contract'
import type { TypedTime } from '../../forms/invitation.server'
import type { PersonPage } from '../../queries/person-page.server'
import { RoleFields } from './role-fields'

const DONE = ['invited', 'known-given', 'given', 'ended', 'requested', 'granted', 'person-ended', 'unlinked', 'strong-unlinked'] as const

type PersonProps = { person: PersonPage; offersStrong: boolean; done: string | null; typed: { roles: Role[]; time: TypedTime } | null; messages: readonly FieldMessage[]; empty: TypedTime }

/** One person with their roles, and what can be changed. `offersStrong`: the county offers strong identification. */
export function Person({ person, offersStrong, done, typed, messages, empty }: PersonProps) {
  const { t, locale } = useText('identity')
  const what = DONE.find((each) => each === done)
  return (
    <>
      {what && messages.length === 0 ? <Notice tone="done" announced><p>{t(`people.done.${what}`)}</p></Notice> : null}
      {done === 'unchanged' && messages.length === 0 ? <Notice announced><p>{t('people.done.unchanged')}</p></Notice> : null}
      <Folio id="facts" heading={t('person.facts')} kind="first">
        <Review rows={[
          { id: 'email', question: t('people.table.email'), answer: person.email ?? t('people.table.no-email') },
          { id: 'locale', question: t('people.form.locale'), answer: ownName(person.locale), lang: baseLanguage(person.locale) },
          { id: 'invited', question: t('person.invited'), answer: formatShortDate(locale, person.invitedOn) },
          ...(person.endedOn ? [{ id: 'ended', question: t('person.ended'), answer: formatShortDate(locale, person.endedOn) }] : []),
        ]} />
        {person.isOwn ? <p>{t('person.own')}</p> : null}
      </Folio>
      <Folio id="held" heading={t('person.roles')}><Grants person={person} /></Folio>
      {person.may.give && person.givable.length > 0 ? (
        <Folio id="give" heading={t('person.give.title')}>
          <form id="step" method="post" noValidate>
            <RoleFields roles={person.givable} chosen={typed?.roles ?? []} time={typed?.time ?? empty} messages={messages} />
            <p className="actions"><Button look="quiet">{t('person.give.submit')}</Button></p>
          </form>
        </Folio>
      ) : null}
      <Administrator person={person} />
      {person.may.unlink ? (
        <Folio id="work-account" heading={t('person.unlink.title')}>
          <form method="post">
            <p>{t('person.unlink.about')}</p>
            <p className="actions"><Button look="quiet" name="intent" value="unlink">{t('person.unlink.submit')}</Button></p>
          </form>
        </Folio>
      ) : null}
      <Strong person={person} isOffered={offersStrong} />
      {person.may.end ? (
        <Folio id="leave" heading={t('person.end.title')}>
          <p>{t('person.end.about')}</p>
          <p><a href={addresses.adminPersonEnd(locale, person.personId)}>{t('person.end.link')}</a></p>
        </Folio>
      ) : null}
    </>
  )
}

function Grants({ person }: { person: PersonPage }) {
  const { t, locale } = useText('identity')
  const until = (grant: PersonPage['grants'][number]) => {
    if (grant.ended) return t(`person.grant.${grant.ended}`)
    return grant.endsOn === null ? t('person.grant.no-end') : formatShortDate(locale, grant.endsOn)
  }
  if (person.grants.length === 0) return <p>{t('people.table.no-role')}</p>
  return (
    <Table
      id="grants"
      caption={t('person.grant.caption')}
      columns={[{ id: 'role', label: t('person.grant.role') }, { id: 'from', label: t('person.grant.from') }, { id: 'until', label: t('person.grant.until') }, { id: 'state', label: t('person.grant.state') }, { id: 'source', label: t('person.grant.given-by') }, ...(person.may.end ? [{ id: 'end', label: t('person.grant.change') }] : [])]}
      rows={person.grants.map((grant) => ({
        id: grant.id,
        header: t(`role.${grant.role}`),
        cells: [
          formatShortDate(locale, grant.startsOn),
          until(grant),
          t(`person.grant.${grant.state}`),
          t(`person.grant.source.${grant.source}`),
          ...(!person.may.end ? [] : [grant.state === 'over' ? '' : <ContextLink key={grant.id} href={addresses.adminPersonRole(locale, person.personId, grant.id)} context={t(`role.${grant.role}`)}>{t('person.grant.end')}</ContextLink>]),
        ],
      }))}
    />
  )
}

function Administrator({ person }: { person: PersonPage }) {
  const { t, locale } = useText('identity')
  if (!person.may.askForAdministrator && !person.waitingRequest) return null
  return (
    <Folio id="administrator" heading={t('person.administrator.title')}>
      {person.waitingRequest ? (
        <p>{t('person.administrator.waits')} <a href={addresses.adminRequest(locale, person.waitingRequest)}>{t('person.administrator.see')}</a></p>
      ) : (
        <>
          <p>{t('person.administrator.about')}</p>
          <p><a href={addresses.adminPersonAdministrator(locale, person.personId)}>{t('person.administrator.link')}</a></p>
        </>
      )}
    </Folio>
  )
}

// Who manages people sees that there is a link and since when, never what identifies the person.
function Strong({ person, isOffered }: { person: PersonPage; isOffered: boolean }) {
  const { t, locale } = useText('identity')
  const { strongSince, may } = person
  // With neither an address nor a work account, strong identification is the only way in.
  const isOnlyWay = person.endedOn === null && person.email === null && !may.unlink
  if (strongSince === null && !(isOffered && may.give)) return null
  return (
    <Folio id="strong-identification" heading={t('person.strong.title')}>
      <p>{strongSince === null ? t('person.strong.none') : t('person.strong.since', { day: formatShortDate(locale, strongSince) })}</p>
      {may.unlinkStrong ? (
        <form method="post">
          {/* Whoever cannot come back, or has no address, is promised no letter. */}
          <p>{t(person.endedOn !== null || person.email === null ? 'person.strong.about-only' : 'person.strong.about')}</p>
          {isOnlyWay ? <p>{t('person.strong.nobody-enters')}</p> : null}
          <p className="actions"><Button look="quiet" name="intent" value="unlink-strong">{t('person.strong.submit')}</Button></p>
        </form>
      ) : null}
    </Folio>
  )
}
