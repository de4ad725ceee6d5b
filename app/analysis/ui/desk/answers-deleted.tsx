import type { Day } from '~/kernel/times'
import { formatShortDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Notice } from '~/ui/notice/notice'

/** Why a page of the desk counts no answers any more: they were deleted by rule on this day. Nothing while they are there. */
export function AnswersDeleted({ on }: { on: Day | null }) {
  const { t, locale } = useText('analysis')
  return on && <Notice><p>{t('desk.answers-deleted', { date: formatShortDate(locale, on) })}</p></Notice>
}
