import { addresses } from '~/kernel/addresses'
import { formatDate, formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { ContextLink } from '~/ui/link/link'
import { RadioGroup } from '~/ui/radio-group/radio-group'
import { TextArea } from '~/ui/text-area/text-area'
import type { RequestPage as Page } from '../../queries/document-requests.server'
import { ClockWords } from './requests-page'

/** Why something about a request was not done. */
export type RequestRefusal = 'not-reviewed' | 'already-decided' | 'no-outcome' | 'no-version' | 'not-whole' | 'no-note' | 'identity-code' | 'no-request'

const FIELD_OF: Record<RequestRefusal, string> = { 'not-reviewed': 'review', 'already-decided': 'decide', 'no-outcome': 'outcome', 'no-version': 'versions', 'not-whole': 'outcome', 'no-note': 'note', 'identity-code': 'note', 'no-request': 'asked' }

/** What must be put right about a request, above the heading. */
export function RequestRefused({ code }: { code: RequestRefusal }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  return <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: `#${FIELD_OF[code]}`, message: t(`requests.refusal.${code}`) }]} />
}

/** One request: what was asked, the texts still to be checked, the versions made, and the decision. */
export function DocumentRequest({ page, refusal, typed }: { page: Page; refusal: RequestRefusal | null; typed: { outcome: string; note: string } }) {
  const { t, locale } = useText('moderation')
  return (
    <>
      <Folio id="asked" heading={t('requests.one.asked')} kind="first">
        <p className="as-written">{page.asked}</p>
        <p className="small soft">{page.askedBy ?? t('requests.one.nobody')}. {t('requests.received', { date: formatDate(locale, page.receivedOn) })}. {t('requests.due', { date: formatDate(locale, page.dueOn) })}</p>
        <p><ClockWords clock={page.clock} decidedOn={page.decidedOn} outcome={page.outcome} /></p>
      </Folio>
      <Folio id="review" heading={t('requests.one.review')}>
        <p>{t('requests.one.texts', { count: page.textCount })} {page.unreviewedCount > 0 ? t('requests.one.unreviewed', { count: page.unreviewedCount }) : t('requests.one.all-reviewed')} {page.hiddenCount > 0 ? t('requests.one.hidden', { count: page.hiddenCount }) : null}</p>
        {page.unreviewedCount > 0 ? <p><ButtonLink look="quiet" href={addresses.documentRequestReview(locale, page.id)}>{t('requests.one.go-review')}</ButtonLink></p> : null}
      </Folio>
      <Versions page={page} />
      <Decision page={page} refusal={refusal} typed={typed} />
    </>
  )
}

function Versions({ page }: { page: Page }) {
  const { t, locale } = useText('moderation')
  return (
    <Folio id="versions" heading={t('requests.one.versions')}>
      <p>{t('requests.one.versions-explain')} {t('requests.one.choices')}</p>
      {page.versions.length > 0 ? (
        <ul className="said">
          {page.versions.map(({ number, madeAt, textCount, digest }) => (
            <li key={number}>
              <h3>{t('requests.one.version', { number, date: formatDateTime(locale, madeAt) })}</h3>
              <p>
                <ContextLink href={addresses.documentRequestFile(locale, page.id, number, 'html')} context={t('requests.one.which', { number })}>{t('requests.one.html')}</ContextLink>
                <br />
                <ContextLink href={addresses.documentRequestFile(locale, page.id, number, 'csv')} context={t('requests.one.which', { number })}>{t('requests.one.csv')}</ContextLink>
              </p>
              <p className="small soft">{t('requests.one.texts', { count: textCount })} {t('requests.one.digest', { digest: digest.slice(0, 16) })}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {page.outcome ? null : <form method="post"><p><Button look="quiet" name="do" value="make">{t('requests.one.make')}</Button></p></form>}
    </Folio>
  )
}

function Decision({ page, refusal, typed }: { page: Page; refusal: RequestRefusal | null; typed: { outcome: string; note: string } }) {
  const { t, locale } = useText('moderation')
  const { t: frame } = useText('shell')
  const errorOf = (...codes: RequestRefusal[]) => (refusal && codes.includes(refusal) ? { prefix: frame('error.field-prefix'), message: t(`requests.refusal.${refusal}`) } : undefined)
  return (
    <Folio id="decide" heading={t('requests.one.decide')} kind="open">
      {page.outcome && page.decidedOn ? (
        <>
          <p><b>{t('requests.one.decided', { outcome: t(`requests.outcome.${page.outcome}`), date: formatDate(locale, page.decidedOn) })}</b></p>
          {page.decisionNote ? <p className="as-written">{page.decisionNote}</p> : null}
        </>
      ) : (
        <form id="step" method="post" noValidate>
          <RadioGroup id="outcome" name="outcome" label={t('requests.one.outcome')} hint={page.outcomes.includes('given') ? undefined : t('requests.one.not-whole')} options={page.outcomes.map((value) => ({ value, label: t(`requests.outcome.${value}`) }))} defaultValue={typed.outcome} error={errorOf('no-outcome', 'no-version', 'not-whole')} />
          <TextArea id="note" name="note" low label={t('requests.one.note')} hint={t('requests.one.note-hint')} defaultValue={typed.note} error={errorOf('no-note', 'identity-code')} />
          <Actions><Button name="do" value="decide">{t('requests.one.action')}</Button></Actions>
        </form>
      )}
    </Folio>
  )
}
