import type { AccessibilityFacts } from '~/counties/contract'
import { addresses } from '~/kernel/addresses'
import { baseLanguage, type Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
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
/** The Act 306/2019 in its own languages; whoever reads another one is sent to the translation. */
const LAWS: Record<string, string | undefined> = { fi: 'https://www.finlex.fi/fi/lainsaadanto/2019/306', sv: 'https://www.finlex.fi/sv/lagstiftning/2019/306' }
const TRANSLATED_LAW = 'https://www.finlex.fi/en/legislation/translations/2019/eng/306'

/**
 * What a county states about itself; `facts` is null until it has stated anything: then the careful status is shown.
 * `changedOn`: the last day on which the list of its defects changed.
 */
export type StatementOfAccessibility = { county: { name: LocalizedText; originalLocale: Locale }; email: string; phone: string; facts: AccessibilityFacts | null; defects: Defect[]; changedOn: Day | null; files: InaccessibleFile[] }

/**
 * The accessibility statement with its five parts (Act 306/2019; Commission decision 2018/1523; domain rule D-2): how
 * well the requirements are met, what is not accessible, when and how assessed, where to give feedback, who supervises.
 */
export function AccessibilityStatement({ statement }: { statement: StatementOfAccessibility }) {
  const { t, locale } = useText('accessibility')
  const { facts } = statement
  // Whatever was stated before: while something is not accessible, the requirements are not fully met.
  const isKnown = statement.defects.length > 0 || statement.files.length > 0
  const isFull = facts?.status === 'fully' && !isKnown
  const { name, originalLocale } = statement.county
  const updatedOn = [facts?.preparedOn, statement.changedOn].flatMap((day) => day ?? []).sort().at(-1)
  return (
    <div className="wrap">
      <Head title={t('statement.title')} lead={t('statement.lead', { county: pickText(name, locale, originalLocale).text })} />
      <Folio id="status" heading={t('statement.status.title')} kind="first">
        <p><b>{t(`statement.status.${isFull ? 'fully' : facts?.status === 'not' ? 'not' : 'mostly'}`)}</b></p>
        <p>{t('statement.law')}</p>
        <p><a href={LAWS[baseLanguage(locale)] ?? TRANSLATED_LAW}>{t('statement.law-link')}</a></p>
      </Folio>
      {isFull ? null : (
        <Folio id="problems" heading={t('statement.problems.title')}>
          {isKnown ? null : <p>{t('statement.problems.none')}</p>}
          {statement.defects.length > 0 ? <ul>{statement.defects.map((defect) => <OpenDefect key={defect.id} defect={defect} />)}</ul> : null}
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
        <p>{t('statement.feedback.unit', { unit: '' })}<ContentText text={facts?.unit ?? name} original={originalLocale} /></p>
      </Folio>
      <Supervision />
      <Folio id="prepared" heading={t('statement.prepared.title')}>
        {facts ? <p>{t('statement.prepared.body', { date: formatDate(locale, facts.preparedOn) })}</p> : null}
        {updatedOn ? <p>{t('statement.prepared.updated', { date: formatDate(locale, updatedOn) })}</p> : null}
        <p>{t('statement.prepared.how')}</p>
        {facts ? <p>{t('statement.prepared.published', { date: formatDate(locale, facts.serviceOpenedOn) })}</p> : null}
      </Folio>
    </div>
  )
}

function OpenDefect({ defect: { what, why, instead, requirements, mendBy, originalLocale } }: { defect: Defect }) {
  const { t, locale } = useText('accessibility')
  const more = (before: string, text: LocalizedText) => {
    const picked = pickText(text, locale, originalLocale)
    return picked.text ? <>{' '}{before}<span lang={picked.locale === locale ? undefined : picked.locale}>{picked.text}</span></> : null
  }
  return (
    <li>
      <ContentText text={what} original={originalLocale} />
      {more(t('statement.problems.why', { text: '' }), why)}
      {requirements.length > 0 ? <>{' '}{t('statement.problems.requirements', { count: requirements.length, numbers: requirements.join(', ') })}</> : null}
      {more(t('statement.problems.instead', { text: '' }), instead)}
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
