import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import type { Day } from '~/kernel/times'
import { ProgressLine } from '~/ui/progress-line/progress-line'

/** How much waits for a reader, and by when the summary was promised. */
export function ReadingProgress({ unread, withOwnWords, summaryDueOn }: { unread: number; withOwnWords: number; summaryDueOn?: Day }) {
  const { t, locale } = useText('analysis')
  const read = withOwnWords - unread
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t('progress.title')}</h2>
      {withOwnWords === 0 ? <p>{t('progress.nothing')}</p> : (
        <ProgressLine number={formatNumber(locale, unread)} text={t('progress.unread', { count: unread })} done={read} total={withOwnWords}>
          {unread === 0 ? t('progress.all-read') : t('progress.with-words', { total: withOwnWords, read })}{' '}
          {summaryDueOn ? `${t('home.summary.due', { date: formatDate(locale, summaryDueOn) })}.` : null}
        </ProgressLine>
      )}
    </section>
  )
}
