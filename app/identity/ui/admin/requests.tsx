import { addresses } from '~/kernel/addresses'
import { formatDate, formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { ContextLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { Review } from '~/ui/review/review'
import type { ShownRequest } from '../../queries/administrator-requests.server'

const DONE = ['refused', 'taken-back'] as const

/** The requests that wait for a second administrator. `isAlone`: there is only one, who can grant nothing. */
export function RequestsList({ requests, isAlone, done }: { requests: ShownRequest[]; isAlone: boolean; done: string | null }) {
  const { t, locale } = useText('identity')
  const what = DONE.find((each) => each === done)
  return (
    <>
      {what ? <Notice tone="done" announced><p>{t(`requests.done.${what}`)}</p></Notice> : null}
      {isAlone ? <Notice><p>{t('requests.alone')}</p></Notice> : null}
      {requests.length === 0 ? <p>{t('requests.none')}</p> : (
        <ul className="said">
          {requests.map((request) => (
            <li key={request.id}>
              <h2 className="h3"><a href={addresses.adminRequest(locale, request.id)}>{t('requests.of', { name: request.name })}</a> <PersonId id={request.personId} /></h2>
              <p>{t('requests.by', { name: request.requestedBy.name, date: formatDate(locale, request.requestedAt) })} <PersonId id={request.requestedBy.personId} /></p>
              <p className="small soft">{t('requests.until', { date: formatDateTime(locale, request.expiresAt) })}</p>
              {request.mayTakeBack ? <p className="small"><ContextLink href={addresses.adminRequest(locale, request.id)} context={request.name}>{t('requests.take-back')}</ContextLink></p> : null}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The beginning of somebody's id, as it stands in the log: a name is its holder's to change, and may be another's too. */
function PersonId({ id }: { id: string }) {
  return <code translate="no" lang="en">{id.slice(0, 8)}</code>
}

/** One request: who, asked by whom, until when, and what the reader may decide; for others why they may not. */
export function RequestDetail({ request, problem }: { request: ShownRequest; problem: NonNullable<ShownRequest['whyNot']> | null }) {
  const { t, locale } = useText('identity')
  const refusal = problem ?? request.whyNot
  return (
    <Folio id="facts" heading={t('person.facts')} kind="first">
      <Review rows={[
        { id: 'who', question: t('requests.facts.who'), answer: <><a href={addresses.adminPerson(locale, request.personId)}>{request.name}</a> <PersonId id={request.personId} /></> },
        { id: 'by', question: t('requests.facts.by'), answer: <>{request.requestedBy.name} <PersonId id={request.requestedBy.personId} /></> },
        { id: 'at', question: t('requests.facts.at'), answer: formatDateTime(locale, request.requestedAt) },
        { id: 'until', question: t('requests.facts.until'), answer: formatDateTime(locale, request.expiresAt) },
        { id: 'ends', question: t('requests.facts.ends'), answer: request.endsOn ? formatDate(locale, request.endsOn) : t('person.grant.no-end') },
        ...(request.outcome ? [{ id: 'outcome', question: t('requests.facts.outcome'), answer: t(`requests.outcome.${request.outcome}`) }] : []),
      ]} />
      {refusal ? <Notice tone={problem ? 'bad' : 'info'} announced={problem !== null}><p>{t(`people.problem.${refusal}`)}</p></Notice> : (
        <form method="post">
          <p>{t('requests.decide.body')}</p>
          <Actions>
            <Button name="do" value="grant">{t('requests.decide.grant')}</Button>
            <Button look="quiet" name="do" value="refuse">{t('requests.decide.refuse')}</Button>
          </Actions>
        </form>
      )}
      {request.mayTakeBack ? (
        <form method="post"><p className="actions"><Button look="quiet" name="do" value="take-back">{t('requests.take-back')}</Button></p></form>
      ) : null}
    </Folio>
  )
}
