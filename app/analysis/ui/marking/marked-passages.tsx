import { useText } from '~/platform/i18n/use-text'
import { RedactedText, redactedWords } from '~/texts/ui/redacted-text'
import { Button } from '~/ui/button/button'
import { VisuallyHidden } from '~/ui/visually-hidden/visually-hidden'
import type { ThemeFacts } from '../../contract'
import type { MarkableText } from './passage-marker'
import { useThemeNames } from '../use-theme-names'

/** What has been marked in a text, theme by theme, each with a way to take the mark away. */
export function MarkedPassages({ text, themes, isReadOnly }: { text: Pick<MarkableText, 'part' | 'text' | 'passages'>; themes: ThemeFacts[]; isReadOnly: boolean }) {
  const { t, locale } = useText('analysis')
  const names = useThemeNames(themes)
  if (text.passages.length === 0) return <p className="small soft">{t('passage.none')}</p>
  return (
    <ul className="plain marked" aria-label={t('passage.marked')}>
      {text.passages.map(({ id, themeId, startAt, endAt }) => {
        const words = text.text.slice(startAt, endAt)
        if (isReadOnly) return <li key={id}><b>{names(themeId)}</b> <q dir="auto"><RedactedText text={words} /></q></li>
        return (
          <li key={id}>
            <form method="post" className="marked__row">
              <span><b>{names(themeId)}</b> <q dir="auto"><RedactedText text={words} /></q></span>
              <input type="hidden" name="part" value={text.part} />
              <input type="hidden" name="passage" value={id} />
              <Button small look="link" name="do" value="unmark">
                {t('passage.remove')}
                <VisuallyHidden> {t('passage.remove-which', { theme: names(themeId), text: redactedWords(locale, words).slice(0, 80) })}</VisuallyHidden>
              </Button>
            </form>
          </li>
        )
      })}
    </ul>
  )
}
