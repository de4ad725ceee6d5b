import { formatNumber } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'

/** A count as it may be shown: the number, or "fewer than five". */
export function EvidenceNumber({ count, threshold }: { count: number | null; threshold: number }) {
  const { t, locale } = useText('analysis')
  return <>{count === null ? t('theme.evidence.few', { min: threshold }) : formatNumber(locale, count)}</>
}
