import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import type { ThemeDraft } from '../queries/summary-draft.server'
import { StatusWord } from './status-word'
import { TextsRead } from './texts-read'

const PARTS = ['said', 'decided', 'why', 'next'] as const

/** What has been written of one theme, for those who read the draft and do not write it. */
export function ThemeRead({ draft }: { draft: Pick<ThemeDraft, (typeof PARTS)[number] | 'owner' | 'status' | 'dueOn'> }) {
  const { t, locale } = useText('summaries')
  return (
    <>
      <p>{draft.status ? <StatusWord status={draft.status} /> : <span className="soft">{t('draft.status.none')}</span>}</p>
      {PARTS.map((part) => <Folio key={part} id={part} heading={t(`part.${part}`)}><TextsRead text={draft[part]} /></Folio>)}
      <Folio id="owner" heading={t('draft.owner.label')}>
        <TextsRead text={draft.owner} />
        {draft.dueOn ? <p>{t('next-due', { date: formatDate(locale, draft.dueOn) })}</p> : null}
      </Folio>
    </>
  )
}
