import type { AccessibilityFacts } from '~/counties/contract'
import { baseLanguage, type Locale } from '~/kernel/locales'
import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { PhoneLink } from '~/ui/link/phone-link'

// Supervision moved to Traficom on 1 January 2025 (government proposal HE 71/2024).
const AUTHORITY = { email: 'saavutettavuus@traficom.fi', phone: '029 534 5000' }
/** The authority's own languages; whoever reads another one is sent to its English site. */
const SITES: Record<string, string | undefined> = { fi: 'www.saavutettavuusvaatimukset.fi', sv: 'www.tillganglighetskrav.fi' }
const ENGLISH_SITE = 'www.webaccessibility.fi'

/** What a county states about itself; `facts` is null until it has stated anything: then the careful status is shown. */
export type StatementOfAccessibility = { county: string; email: string; phone: string; facts: AccessibilityFacts | null; original: Locale }

/**
 * The accessibility statement with its five parts (Act 306/2019; Commission decision 2018/1523; domain rule D-2): how
 * well the requirements are met, what is not accessible, when and how assessed, where to give feedback, who supervises.
 */
export function AccessibilityStatement({ statement }: { statement: StatementOfAccessibility }) {
  const { t, locale } = useText('consultations')
  const { facts } = statement
  return (
    <div className="wrap">
      <Head title={t('accessibility.title')} lead={t('accessibility.lead', { county: statement.county })} />
      <Folio id="status" heading={t('accessibility.status.title')} kind="first">
        <p><b>{t(`accessibility.status.${facts?.status ?? 'mostly'}`)}</b></p>
        <p>{t('accessibility.law')}</p>
      </Folio>
      {facts?.status === 'fully' ? null : (
        <Folio id="problems" heading={t('accessibility.problems.title')}>
          <ul>
            <li>{t('accessibility.problems.readers')}</li>
            {facts?.problems.map((problem, index) => <li key={index}><ContentText text={problem} original={statement.original} /></li>)}
          </ul>
        </Folio>
      )}
      <Folio id="feedback" heading={t('accessibility.feedback.title')}>
        <p>{t('accessibility.feedback.invite')}</p>
        <p>
          {t('accessibility.feedback.email', { email: '' })}<a href={`mailto:${statement.email}`}>{statement.email}</a>
          <br />
          {t('accessibility.feedback.phone', { phone: '' })}<PhoneLink phone={statement.phone} />
        </p>
      </Folio>
      <Supervision />
      <Folio id="prepared" heading={t('accessibility.prepared.title')}>
        {facts ? <p>{t('accessibility.prepared.body', { date: formatDate(locale, facts.preparedOn) })}</p> : null}
        <p>{t('accessibility.prepared.how')}</p>
        {facts ? <p>{t('accessibility.prepared.published', { date: formatDate(locale, facts.serviceOpenedOn) })}</p> : null}
      </Folio>
    </div>
  )
}

function Supervision() {
  const { t, locale } = useText('consultations')
  const site = SITES[baseLanguage(locale)] ?? ENGLISH_SITE
  return (
    <Folio id="supervision" heading={t('accessibility.supervision.title')}>
      <p>{t('accessibility.supervision.body')}</p>
      <p>
        <b>{t('accessibility.supervision.authority')}</b>
        <br />
        {t('accessibility.supervision.unit')}
        <br />
        {t('accessibility.supervision.website', { site: '' })}<a href={`https://${site}`}>{site}</a>
        <br />
        <a href={`mailto:${AUTHORITY.email}`}>{AUTHORITY.email}</a>
        <br />
        {t('accessibility.supervision.switchboard', { phone: '' })}<PhoneLink phone={AUTHORITY.phone} />
      </p>
    </Folio>
  )
}
