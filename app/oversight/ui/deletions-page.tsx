import { addresses } from '~/kernel/addresses'
import { formatNumber, formatShortDate, formatSpan } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import { Table } from '~/ui/table/table'
import type { ShownCertificate } from '../queries/deletion-certificates.server'
import { AuditHead } from './audit-head'

const KINDS = ['answers', 'withdrawn-answers', 'contacts', 'statement-drafts', 'withdrawn-statements', 'hand-overs', 'document-requests', 'remarks', 'remark-addresses', 'people', 'addresses', 'accounts', 'sessions', 'sign-in-links', 'audit-entries', 'attachments'] as const

/** What was deleted, when, by which rule, how much: the certificates, the newest first. */
export function DeletionsPage({ certificates, next }: { certificates: ShownCertificate[]; next: string | null }) {
  const { t, locale } = useText('oversight')
  return (
    <div className="wrap wrap--wide">
      <AuditHead current="deletions" title={t('deletions.title')} lead={t('deletions.lead')} />
      {certificates.length === 0 ? <p className="more-row">{t('deletions.none')}</p> : <Certificates certificates={certificates} />}
      {next ? <p><a href={addresses.auditDeletions(locale, next)}>{t('deletions.next')}</a></p> : null}
      <Folio id="about" heading={t('deletions.about.title')}>
        <p>{t('deletions.about.digest')}</p>
      </Folio>
    </div>
  )
}

function Certificates({ certificates }: { certificates: ShownCertificate[] }) {
  const { t, locale } = useText('oversight')
  const days = ({ firstOn, lastOn }: ShownCertificate) => (firstOn === lastOn ? formatShortDate(locale, firstOn) : `${formatShortDate(locale, firstOn)}–${formatShortDate(locale, lastOn)}`)
  const kindOf = (kind: string) => t(`deletions.kind.${KINDS.find((each) => each === kind) ?? 'other'}`)
  const reasonOf = ({ kind, reason, keptFor }: ShownCertificate) => {
    // They are kept until the reply has been sent: no time of days or years.
    if (kind === 'remark-addresses') return t('deletions.reason.replied')
    const period = periodOf(keptFor)
    return reason === 'asked-for' || !period ? t('deletions.reason.asked') : t('deletions.reason.kept', { period: formatSpan(locale, period) })
  }
  return (
    <Table
      id="certificates"
      caption={t('deletions.caption')}
      columns={[
        { id: 'issued', label: t('deletions.column.issued') },
        { id: 'kind', label: t('deletions.column.kind') },
        { id: 'reason', label: t('deletions.column.reason') },
        { id: 'when', label: t('deletions.column.when') },
        { id: 'count', label: t('deletions.column.count'), numeric: true },
        { id: 'digest', label: t('deletions.column.digest') },
      ]}
      rows={certificates.map((certificate) => ({
        id: certificate.id,
        header: formatShortDate(locale, certificate.issuedAt),
        cells: [kindOf(certificate.kind), reasonOf(certificate), days(certificate), formatNumber(locale, certificate.count), <Digest key="digest" digest={certificate.idsDigest} />],
      }))}
    />
  )
}

function Digest({ digest }: { digest: string | null }) {
  const { t } = useText('oversight')
  return digest ? <code translate="no">{digest.replace(/.{8}/g, '$& ').trim()}</code> : <>{t('deletions.no-digest')}</>
}

function periodOf(duration: string | null): { unit: 'days' | 'years'; count: number } | null {
  const match = /^P(\d+)([YD])$/.exec(duration ?? '')
  return match && { unit: match[2] === 'Y' ? 'years' : 'days', count: Number(match[1]) }
}
