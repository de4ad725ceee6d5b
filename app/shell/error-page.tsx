import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { ButtonLink } from '~/ui/button/button'
import { Head } from '~/ui/head/head'
import { PhoneLink } from '~/ui/link/phone-link'
import type { FrameFacts } from './frame-facts'

/** What went wrong, as far as a person needs to know. `kept` is what they had typed, given back to be copied. */
export type Failure = { status: number; reason?: string | null; kept?: { label: string; text: string }[] }

const KNOWN = [403, 404, 410, 422, 429, 503] as const
type KnownStatus = (typeof KNOWN)[number]

/** The status whose texts a failure gets: everything unknown is our own fault. */
export function shownStatus(status: number): KnownStatus | 500 {
  return KNOWN.find((known) => known === status) ?? 500
}

/** A page for what did not work: what happened, that nothing is lost, and the ways on. */
export function ErrorPage({ failure, facts }: { failure: Failure; facts: FrameFacts | null }) {
  const { t, locale } = useText('shell')
  const status = shownStatus(failure.status)
  return (
    <div className="wrap">
      <Head title={t(`page.${status}.title`)} lead={<ErrorWords failure={failure} requestId={facts?.requestId ?? '–'} />}>
        <div className="actions">
          <ButtonLink href={addresses.front(locale)}>{t('page.action.home')}</ButtonLink>
          {status === 404 || status === 410 ? <a href={addresses.consultations(locale)}>{t('nav.consultations')}</a> : null}
        </div>
        {facts ? (
          <p>
            {t('page.action.contact', { contact: '' })}<PhoneLink phone={facts.help.phone} />, <a href={`mailto:${facts.help.email}`}>{facts.help.email}</a>
          </p>
        ) : null}
      </Head>
      {failure.kept?.length ? <KeptText kept={failure.kept} /> : null}
    </div>
  )
}

function ErrorWords({ failure, requestId }: { failure: Failure; requestId: string }) {
  const { t } = useText('shell')
  const status = shownStatus(failure.status)
  if (status === 410) return <>{failure.reason ? t('page.410.body', { reason: failure.reason }) : t('page.404.body')}</>
  if (status === 500) return <>{t('page.500.body', { id: requestId })}</>
  if (status === 503) return <>{failure.kept?.length ? t('page.503.kept-here') : t('page.503.body')}</>
  return <>{t(`page.${status}.body`)}</>
}

function KeptText({ kept }: { kept: NonNullable<Failure['kept']> }) {
  const { t } = useText('shell')
  return (
    <section className="folio" aria-labelledby="kept">
      <h2 id="kept">{t('page.your-text')}</h2>
      <div className="folio__body">
        {kept.map(({ label, text }, index) => (
          <div className="field" key={index}>
            <label className="label" htmlFor={`kept-${index}`}>{label}</label>
            <textarea className="textarea" id={`kept-${index}`} readOnly defaultValue={text} />
          </div>
        ))}
      </div>
    </section>
  )
}
