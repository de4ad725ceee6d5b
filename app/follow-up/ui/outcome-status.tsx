import { useText } from '~/platform/i18n/use-text'
import type { ThemeStatus } from '~/summaries/contract'
import { Status, type StatusKind } from '~/ui/status/status'

const SHAPES: Record<ThemeStatus, StatusKind> = { adopted: 'yes', partly: 'part', 'not-adopted': 'no' }

/** What became of a wish: word, icon and border. */
export function OutcomeStatus({ status }: { status: ThemeStatus }) {
  const { t } = useText('follow-up')
  return <Status kind={SHAPES[status]}>{t(`status.${status}`)}</Status>
}
