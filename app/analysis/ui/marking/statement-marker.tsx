import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { redactedWords } from '~/texts/ui/redacted-text'
import { Button } from '~/ui/button/button'
import { Disclosure } from '~/ui/disclosure/disclosure'
import { Tag, TagList } from '~/ui/tag/tag'
import type { ThemeFacts } from '../../contract'
import type { MarkingDone } from '../../forms/marking.server'
import type { StatementText } from '../../queries/statement-texts.server'
import type { SeenTexts } from '../../rules/coding'
import { READ_ANCHOR } from './anchors'
import { PassageMarker } from './passage-marker'
import { useThemeNames } from '../use-theme-names'

/**
 * Under one part of a statement: the themes it is marked with, and behind one word the marker. Nothing when the part has no
 * words. The marker stands open where something was just done (`done`) or could not be (`refusedPart`).
 */
export function StatementMarker({ text, themes, locale, done, refusedPart }: { text: StatementText | undefined; themes: ThemeFacts[]; locale: Locale; done?: MarkingDone | null; refusedPart?: string }) {
  const { t, locale: page } = useText('analysis')
  const names = useThemeNames(themes)
  if (!text) return null
  const marked = [...new Set(text.passages.map((passage) => passage.themeId))].map((id) => ({ id, text: names(id), icon: 'check' as const }))
  return (
    <div className="work">
      {marked.length > 0 ? <TagList label={t('reading.themes')} tags={marked} /> : null}
      <Disclosure summary={t('passage.marker.title')} open={done?.part === text.part || refusedPart === text.part}>
        <PassageMarker text={text} locale={locale} themes={themes} done={done} label={redactedWords(page, text.text.slice(0, 60))} />
      </Disclosure>
    </div>
  )
}

/**
 * Whether a statement has been read, and the button that says so; `seen` is what the page shows of it. Once it is read,
 * the way on to the next one that is not, or back to the list when there is none. `isNew`: it was said just now.
 */
export function StatementRead({ isRead, isNew, seen, nextAt, listAt }: { isRead: boolean; isNew: boolean; seen: SeenTexts; nextAt: string | null; listAt: string }) {
  const { t } = useText('analysis')
  if (isRead) {
    return (
      <div id={READ_ANCHOR} tabIndex={-1} role="group" aria-labelledby={`${READ_ANCHOR}-said`}>
        <p id={`${READ_ANCHOR}-said`} role={isNew ? 'status' : undefined}><Tag icon="check">{t('reading.is-read')}</Tag> {nextAt ? null : t('reading.statement.all-read')}</p>
        <p>{nextAt ? <a href={nextAt}>{t('reading.statement.next')}</a> : <a href={listAt}>{t('reading.statement.back')}</a>}</p>
      </div>
    )
  }
  return (
    <form method="post">
      {Object.entries(seen).map(([part, digest]) => <input key={part} type="hidden" name={`seen.${part}`} value={digest} />)}
      <Button small look="quiet" name="do" value="read">{t('response.mark-read')}</Button>
    </form>
  )
}
