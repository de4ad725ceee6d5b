import { useText } from '~/platform/i18n/use-text'
import { Status, type StatusKind } from '~/ui/status/status'
import type { ThemeStatus } from '../contract'

const SHAPES: Record<ThemeStatus, StatusKind> = { adopted: 'yes', partly: 'part', 'not-adopted': 'no' }

/** What became of a theme: word, icon and border; in a draft perhaps nothing yet. */
export function StatusWord({ status }: { status: ThemeStatus | null }) {
  const { t } = useText('summaries')
  if (status === null) return <span className="soft">{t('draft.status.none')}</span>
  return <Status kind={SHAPES[status]}>{t(`status.${status}`)}</Status>
}
