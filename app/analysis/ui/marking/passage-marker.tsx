import { useId, useRef } from 'react'
import { baseLanguage, type Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import type { Piece, Stretch } from '~/texts/rules/stretches'
import { RedactedText, redactedWords } from '~/texts/ui/redacted-text'
import { useSelectedStretch } from '~/texts/ui/selected-stretch'
import { Button } from '~/ui/button/button'
import { useHydrated } from '~/ui/hydrated/use-hydrated'
import type { ThemeFacts } from '../../contract'
import type { MarkingDone } from '../../forms/marking.server'
import { partAnchor } from './anchors'
import { MarkedPassages } from './marked-passages'
import { useThemeNames } from '../use-theme-names'

/** A text in which passages are marked, cut by the server. */
export type MarkableText = { part: string; text: string; digest: string; pieces: Piece[]; sentences: Stretch[]; passages: (Stretch & { id: string; themeId: string })[] }

type PassageMarkerProps = { text: MarkableText; locale: Locale; themes: ThemeFacts[]; label: string; /** What the address says was just done, in this part or another. */ done?: MarkingDone | null; /** Shows the marks and takes none. */ isReadOnly?: boolean }

/**
 * One text with its marks, and the form that marks more: sentences to tick, a theme, one button. Once the page lives,
 * a stretch selected in the text with the mouse or keys is offered instead. The form posts `do=mark`, `part`, `seen`,
 * `theme` and `sentence` as `start-end` pairs or `start` and `end` of a selection; the list posts `do=unmark`, `part` and
 * `passage`. The page comes back to the marker, which takes the focus and says what was done.
 */
export function PassageMarker({ text, locale, themes, label, done, isReadOnly = false }: PassageMarkerProps) {
  const { t, locale: page } = useText('analysis')
  const id = useId().replace(/:/g, '')
  const words = useRef<HTMLParagraphElement>(null)
  const selected = useSelectedStretch(words)
  const isDone = done?.part === text.part
  return (
    <div className="marker" id={partAnchor(text.part)} tabIndex={-1} role="group" aria-label={label} aria-describedby={isDone ? `${id}-done` : undefined}>
      {isDone ? <p role="status" id={`${id}-done`}><b>{t(`passage.done.${done.what}`)}</b></p> : null}
      <blockquote lang={baseLanguage(locale) === baseLanguage(page) ? undefined : baseLanguage(locale)}>
        <p className="as-written" dir="auto" ref={words}>{text.pieces.map((piece, index) => (piece.isMarked ? <mark key={index}><RedactedText text={piece.text} /></mark> : <span key={index}><RedactedText text={piece.text} /></span>))}</p>
      </blockquote>
      <MarkedPassages text={text} themes={themes} isReadOnly={isReadOnly} />
      {isReadOnly ? null : (
        <form method="post" className="marker__form" aria-label={`${t('passage.marker.title')}: ${label}`}>
          <input type="hidden" name="part" value={text.part} />
          <input type="hidden" name="seen" value={text.digest} />
          <Stretches id={id} text={text} selected={selected} lang={locale} />
          <ThemeChoice id={id} themes={themes} />
          <Button small look="quiet" name="do" value="mark">{t('passage.marker.submit')}</Button>
        </form>
      )}
    </div>
  )
}

function Stretches({ id, text, selected, lang }: { id: string; text: MarkableText; selected: Stretch | null; lang: Locale }) {
  const { t, locale: page } = useText('analysis')
  const isLive = useHydrated()
  if (selected) {
    return (
      <p role="status">
        <input type="hidden" name="start" value={selected.startAt} />
        <input type="hidden" name="end" value={selected.endAt} />
        {t('passage.marker.selected', { text: redactedWords(page, text.text.slice(selected.startAt, selected.endAt)) })}
      </p>
    )
  }
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="label">{t('passage.marker.sentences')}</legend>
      <p className="hint small" id={`${id}-hint`}>{t('passage.marker.hint')} {isLive ? t('passage.marker.select') : null}</p>
      {text.sentences.length > 1 ? (
        <div className="checks checks--sentences">
          {text.sentences.map(({ startAt, endAt }) => (
            <div className="check" key={startAt}>
              <input type="checkbox" id={`${id}-${startAt}`} name="sentence" value={`${startAt}-${endAt}`} />
              <label htmlFor={`${id}-${startAt}`} lang={baseLanguage(lang) === baseLanguage(page) ? undefined : baseLanguage(lang)} dir="auto"><RedactedText text={text.text.slice(startAt, endAt)} /></label>
            </div>
          ))}
        </div>
      ) : null}
    </fieldset>
  )
}

function ThemeChoice({ id, themes }: { id: string; themes: ThemeFacts[] }) {
  const { t } = useText('analysis')
  const names = useThemeNames(themes)
  return (
    <p>
      <label className="label" htmlFor={`${id}-theme`}>{t('passage.marker.theme')}</label>
      <select className="select input--medium" id={`${id}-theme`} name="theme" defaultValue="">
        <option value="">{t('passage.marker.choose-theme')}</option>
        {themes.map((theme) => <option key={theme.id} value={theme.id}>{names(theme.id)}</option>)}
      </select>
    </p>
  )
}
