import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { redactedWords } from '~/texts/ui/redacted-text'
import { Button } from '~/ui/button/button'
import { Disclosure } from '~/ui/disclosure/disclosure'
import { TagList } from '~/ui/tag/tag'
import type { ThemeFacts } from '../../contract'
import type { StatementText } from '../../queries/statement-texts.server'
import type { SeenTexts } from '../../rules/coding'
import { PassageMarker } from './passage-marker'
import { useThemeNames } from '../use-theme-names'

/** Under one part of a statement: the themes it is marked with, and behind one word the marker. Nothing when the part has no words. */
export function StatementMarker({ text, themes, locale }: { text: StatementText | undefined; themes: ThemeFacts[]; locale: Locale }) {
  const { t, locale: page } = useText('analysis')
  const names = useThemeNames(themes)
  if (!text) return null
  const marked = [...new Set(text.passages.map((passage) => passage.themeId))].map((id) => ({ id, text: names(id), icon: 'check' as const }))
  return (
    <div className="work">
      {marked.length > 0 ? <TagList label={t('reading.themes')} tags={marked} /> : null}
      <Disclosure summary={t('passage.marker.title')}>
        <PassageMarker text={text} locale={locale} themes={themes} label={redactedWords(page, text.text.slice(0, 60))} />
      </Disclosure>
    </div>
  )
}

/** Whether a statement has been read, and the button that says so; `seen` is what the page shows of it. */
export function StatementRead({ isRead, seen }: { isRead: boolean; seen: SeenTexts }) {
  const { t } = useText('analysis')
  if (isRead) return <p className="small soft">{t('reading.is-read')}</p>
  return (
    <form method="post">
      {Object.entries(seen).map(([part, digest]) => <input key={part} type="hidden" name={`seen.${part}`} value={digest} />)}
      <Button small look="quiet" name="do" value="read">{t('response.mark-read')}</Button>
    </form>
  )
}
