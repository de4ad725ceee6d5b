import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { formatDate, formatNumber, formatShortDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { TextRegion } from '~/texts/ui/text-region'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { PhoneLink } from '~/ui/link/phone-link'
import { Notice } from '~/ui/notice/notice'
import { Table } from '~/ui/table/table'
import type { HandOverContact, ReasonText } from '../../contract'
import type { ModerationRulesPage } from '../../queries/moderation-rules.server'

type PageProps = { page: ModerationRulesPage; original: Locale }

/** How texts are looked at, for which reasons something is hidden, where other matters belong, and what has been done. */
export function RulesPage({ page, original }: PageProps) {
  const { t, locale } = useText('moderation')
  const { rules } = page
  return (
    <div className="wrap">
      <Head title={t('rules.title')} lead={t('rules.lead')}>
        {page.isCurrent ? null : <Notice><p>{t('rules.earlier-shown')} <a href={addresses.moderationRules(locale)}>{t('rules.current')}</a></p></Notice>}
      </Head>
      <Folio id="how" heading={t('rules.how.title')} kind="first">
        <ol>
          {(['found', 'read', 'told', 'statements', 'original'] as const).map((step) => <li key={step}>{t(`rules.how.${step}`)}</li>)}
        </ol>
      </Folio>
      <TextRegion>
        <Folio id="reasons" heading={t('rules.reasons')}>
          {rules ? <p className="soft">{t('rules.version', { number: rules.number, date: formatDate(locale, rules.publishedAt) })}</p> : <p>{t('rules.none')}</p>}
          {rules?.content.reasons.map((reason) => <ReasonPart key={reason.reason} reason={reason} original={original} />)}
        </Folio>
        {rules ? (
          <Folio id="elsewhere" heading={t('rules.elsewhere')}>
            <p>{t('rules.elsewhere-lead')}</p>
            {rules.content.contacts.map((contact) => <ContactPart key={contact.kind} contact={contact} original={original} />)}
          </Folio>
        ) : null}
      </TextRegion>
      <Figures page={page} />
      {page.versions.length > 0 ? (
        <Folio id="versions" heading={t('rules.versions')}>
          <ul className="plain">
            {page.versions.map(({ number, publishedAt }, index) => (
              <li key={number}><a href={addresses.moderationRules(locale, index === 0 ? undefined : number)} aria-current={number === rules?.number ? 'page' : undefined}>{t('rules.version', { number, date: formatShortDate(locale, publishedAt) })}</a></li>
            ))}
          </ul>
        </Folio>
      ) : null}
    </div>
  )
}

function ReasonPart({ reason, original }: { reason: ReasonText; original: Locale }) {
  const { t } = useText('moderation')
  return (
    <article className="demand">
      <h3><ContentText text={reason.title} original={original} /></h3>
      <ContentText as="p" text={reason.meaning} original={original} soft />
      <ContentText as="p" text={reason.done} original={original} soft />
      {Object.values(reason.law).some((law) => law !== '') ? <p className="small soft">{t('rules.law', { law: '' })}<ContentText text={reason.law} original={original} /></p> : null}
    </article>
  )
}

function ContactPart({ contact, original }: { contact: HandOverContact; original: Locale }) {
  const { t } = useText('moderation')
  return (
    <article className="demand">
      <h3>{t(`kind.${contact.kind}`)}</h3>
      <ContentText as="p" text={contact.instruction} original={original} soft />
      <p>
        <b><ContentText text={contact.unit} original={original} /></b>
        {contact.phone ? <><br /><PhoneLink phone={contact.phone} /></> : null}
        {contact.email ? <><br /><a href={`mailto:${contact.email}`}>{contact.email}</a></> : null}
      </p>
    </article>
  )
}

function Figures({ page }: { page: ModerationRulesPage }) {
  const { t, locale } = useText('moderation')
  const { statistics, threshold: min, time } = page
  const shown = (count: number | null) => (count === null ? t('rules.few', { min }) : formatNumber(locale, count))
  // The last day of the time, not the midnight after it.
  const until = new Date(time.until.getTime() - 1)
  return (
    <Folio id="figures" heading={t('rules.figures')}>
      <p>{t('rules.figures-time', { from: formatShortDate(locale, time.from), until: formatShortDate(locale, until), min })}</p>
      <Table
        id="decisions" caption={t('rules.figures-caption')}
        columns={[{ id: 'reason', label: t('rules.figures-reason') }, ...(['redact', 'hide', 'hand-on'] as const).map((kind) => ({ id: kind, label: t(`rules.count.${kind}`), numeric: true }))]}
        rows={statistics.rows.map(({ reason, counts }) => ({ id: reason, header: t(`reason.${reason}`), cells: (['redact', 'hide', 'hand-on'] as const).map((kind) => shown(counts[kind])) }))}
      />
      <p>{statistics.medianHours === null ? t('rules.median-few') : t('rules.median', { count: statistics.medianHours })}</p>
      <p>{t('rules.appeals', { upheld: shown(statistics.appeals.upheld), lifted: shown(statistics.appeals.lifted) })}</p>
    </Folio>
  )
}
