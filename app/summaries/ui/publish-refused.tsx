import type { ThemeFacts } from '~/analysis/contract'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Notice } from '~/ui/notice/notice'
import type { DraftView } from '../queries/summary-draft.server'
import { useMissingLines } from './missing-lines'

/** Why the summary was not published. */
export type PublishRefusal = 'no-summary' | 'still-open' | 'answers-deleted' | 'changed-meanwhile' | 'opening-unsaved' | 'incomplete'

/** Says at the top of the page why nothing was published, and what to do about it. */
export function PublishRefused({ code, draft, themes, slug, closesAt }: { code: PublishRefusal; draft: Pick<DraftView, 'missing'>; themes: ThemeFacts[]; slug: string; closesAt: Date }) {
  const { t, locale } = useText('summaries')
  const lines = useMissingLines(draft.missing, themes, slug)
  if (code === 'incomplete' && lines.length > 0) return <ErrorSummary title={t('publish.blocked', { count: lines.length })} errors={lines} />
  const words = {
    'no-summary': t('refusal.no-summary'),
    'still-open': t('publish.still-open', { date: formatDateTime(locale, closesAt) }),
    'answers-deleted': t('refusal.answers-deleted'),
    'changed-meanwhile': t('publish.changed'),
    'opening-unsaved': t('publish.opening-unsaved'),
    // What was missing has been written meanwhile.
    incomplete: t('publish.changed'),
  }[code]
  return <Notice tone="bad" announced><p><b>{t('publish.refused')}</b> {words}</p></Notice>
}
