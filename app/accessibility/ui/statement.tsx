import type { AccessibilityFacts } from '~/counties/contract'
import { addresses } from '~/kernel/addresses'
import { baseLanguage } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { PhoneLink } from '~/ui/link/phone-link'
import type { InaccessibleFile } from '../contract'
import type { Defect } from '../queries/defects.server'
import { InaccessibleFiles } from './inaccessible-files'

// Supervision moved to Traficom on 1 January 2025 (government proposal HE 71/2024).
const AUTHORITY = { email: 'saavutettavuus@traficom.fi', phone: '029 534 5000' }
/** The authority's own languages; whoever reads another one is sent to its English site. */
const SITES: Record<string, string | undefined> = { fi: 'www.saavutettavuusvaatimukset.fi', sv: 'www.tillganglighetskrav.fi' }
const ENGLISH_SITE = 'www.webaccessibility.fi'

/** What a county states about itself; `facts` is null until it has stated anything: then the careful status is shown. */
export type StatementOfAccessibility = { county: string; email: string; phone: string; facts: AccessibilityFacts | null; defects: Defect[]; files: InaccessibleFile[] }

/**
 * The accessibility statement with its five parts (Act 306/2019; Commission decision 2018/1523; domain rule D-2): how
 * well the requirements are met, what is not accessible, when and how assessed, where to give feedback, who supervises.
 */
export function AccessibilityStatement({ statement }: { statement: StatementOfAccessibility }) {
  const { t, locale } = useText('accessibility')
  const { facts } = statement
  // Whatever was stated before: while something is not accessible, the requirements are not fully met.
  const isFull = facts?.status === 'fully' && statement.defects.length === 0 && statement.files.length === 0
  return (
    <div className="wrap">
      <Head title={t('statement.title')} lead={t('statement.lead', { county: statement.county })} />
      <Folio id="status" heading={t('statement.status.title')} kind="first">
        <p><b>{t(`statement.status.${isFull ? 'fully' : facts?.status === 'not' ? 'not' : 'mostly'}`)}</b></p>
        <p>{t('statement.law')}</p>
      </Folio>
      {isFull ? null : (
        <Folio id="problems" heading={t('statement.problems.title')}>
          <ul>
            <li>{t('statement.problems.readers')}</li>
            {statement.defects.map((defect) => <OpenDefect key={defect.id} defect={defect} />)}
          </ul>
          {statement.files.length > 0 ? <InaccessibleFiles files={statement.files} /> : null}
        </Folio>
      )}
      <Folio id="feedback" heading={t('statement.feedback.title')}>
        <p>{t('statement.feedback.invite')}</p>
        <p><ButtonLink look="quiet" href={addresses.accessibilityFeedback(locale)}>{t('statement.feedback.form')}</ButtonLink></p>
        <p>
          {t('statement.feedback.email', { email: '' })}<a href={`mailto:${statement.email}`}>{statement.email}</a>
          <br />
          {t('statement.feedback.phone', { phone: '' })}<PhoneLink phone={statement.phone} />
        </p>
      </Folio>
      <Supervision />
      <Folio id="prepared" heading={t('statement.prepared.title')}>
        {facts ? <p>{t('statement.prepared.body', { date: formatDate(locale, facts.preparedOn) })}</p> : null}
        <p>{t('statement.prepared.how')}</p>
        {facts ? <p>{t('statement.prepared.published', { date: formatDate(locale, facts.serviceOpenedOn) })}</p> : null}
      </Folio>
    </div>
  )
}

function OpenDefect({ defect: { what, instead, mendBy, originalLocale } }: { defect: Defect }) {
  const { t, locale } = useText('accessibility')
  const meanwhile = pickText(instead, locale, originalLocale)
  return (
    <li>
      <ContentText text={what} original={originalLocale} />
      {meanwhile.text ? <>{' '}<span lang={meanwhile.locale === locale ? undefined : meanwhile.locale}>{t('statement.problems.instead', { text: meanwhile.text })}</span></> : null}
      {mendBy ? <>{' '}{t('statement.problems.mend-by', { date: formatDate(locale, mendBy) })}</> : null}
    </li>
  )
}

function Supervision() {
  const { t, locale } = useText('accessibility')
  const site = SITES[baseLanguage(locale)] ?? ENGLISH_SITE
  return (
    <Folio id="supervision" heading={t('statement.supervision.title')}>
      <p>{t('statement.supervision.body')}</p>
      <p>
        <b>{t('statement.supervision.authority')}</b>
        <br />
        {t('statement.supervision.unit')}
        <br />
        {t('statement.supervision.website', { site: '' })}<a href={`https://${site}`}>{site}</a>
        <br />
        <a href={`mailto:${AUTHORITY.email}`}>{AUTHORITY.email}</a>
        <br />
        {t('statement.supervision.switchboard', { phone: '' })}<PhoneLink phone={AUTHORITY.phone} />
      </p>
    </Folio>
  )
}
