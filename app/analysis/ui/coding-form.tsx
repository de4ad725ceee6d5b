import { pickText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { Checks } from '~/ui/check/check'
import type { ReadItem } from '../queries/reading-list.server'
import { OwnWords, type ReadingSurroundings } from './reading-list'
import { useThemeNames } from './use-theme-names'

type CodingFormProps = { item: ReadItem; number: number; nextId: string | null; around: ReadingSurroundings; ticked?: Record<string, readonly string[]> }

/**
 * The open answer: its texts large, the themes of each to tick, and on to the next, to its passages or to a new theme;
 * each way keeps the ticks first. `ticked` is what was chosen on a form that could not be kept.
 */
export function CodingForm({ item, number, nextId, around, ticked }: CodingFormProps) {
  const { t, locale } = useText('analysis')
  const names = useThemeNames(around.themes)
  const legendOf = (questionId: string) => {
    const question = around.questions.find((each) => each.id === questionId)
    return item.texts.length === 1 || !question ? t('reading.themes-of', { number }) : t('reading.themes-of-question', { question: pickText(question.text, locale, around.original).text })
  }
  return (
    <form method="post" className="work" id="coding" data-unsaved={ticked ? '' : undefined}>
      <input type="hidden" name="response" value={item.id} />
      {nextId ? <input type="hidden" name="next" value={nextId} /> : null}
      {item.texts.map((text) => (
        <div key={text.questionId} className="coded-text">
          <OwnWords text={text} item={item} around={around} isAlone={item.texts.length === 1} />
          <input type="hidden" name={`seen.${text.questionId}`} value={text.digest} />
          {text.passages.map(({ id, themeId }) => <input key={id} type="hidden" name={`marked.${text.questionId}`} value={`${themeId} ${id}`} />)}
          {around.themes.length > 0 ? (
            <Checks
              id={`theme-${text.questionId}`}
              name={`theme.${text.questionId}`}
              legend={legendOf(text.questionId)}
              items={around.themes.map((theme, index) => ({ id: theme.id, value: theme.id, label: names(theme.id), key: index < 9 ? String(index + 1) : undefined, checked: (ticked?.[text.questionId] ?? text.themeIds).includes(theme.id) }))}
            />
          ) : <p className="small soft">{t('reading.no-themes')}</p>}
        </div>
      ))}
      <div className="meta-row">
        <Button small name="do" value="read">{t('reading.read-next')}</Button>
        <Button small look="quiet" name="do" value="save">{t('reading.save-only')}</Button>
        <Button small look="link" name="do" value="passages">{t('reading.mark-passages')}</Button>
        <Button small look="link" name="do" value="theme">{t('reading.new-theme')}</Button>
        {/* Pressed by the keys that move, when there are ticks to keep. */}
        <button type="submit" hidden name="do" value="go" />
      </div>
    </form>
  )
}
