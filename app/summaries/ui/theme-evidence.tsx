import type { EvidenceCounts } from '~/analysis/contract'
import { formatNumber } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Evidence } from '~/ui/evidence/evidence'

/** How many stand behind a theme, answers and statements apart. A few people are "a few". */
export function ThemeEvidence({ evidence }: { evidence: EvidenceCounts }) {
  const { t, locale } = useText('summaries')
  const { responses, statements } = evidence
  const rows = [
    ...(responses === null ? [{ id: 'answers', text: t('evidence.answers-few') }] : responses > 0 ? [{ id: 'answers', number: formatNumber(locale, responses), text: t('evidence.answers', { count: responses }) }] : []),
    ...(statements > 0 ? [{ id: 'statements', number: formatNumber(locale, statements), text: t('evidence.statements', { count: statements }) }] : []),
  ]
  return rows.length > 0 ? <Evidence rows={rows} /> : <p className="small soft">{t('evidence.none')}</p>
}
