import { forwardRef } from 'react'
import { baseLanguage, partIn, type Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { VisuallyHidden } from '~/ui/visually-hidden/visually-hidden'
import type { MarkedPiece } from '../../rules/marked-pieces'

/**
 * The words as they were written: what was found is marked, what is hidden from others is struck and says so to those
 * who listen. Nothing but the words is text here, so that a selection counts their places.
 */
export const OriginalText = forwardRef<HTMLParagraphElement, { pieces: MarkedPiece[]; lang: Locale; describedBy?: string }>(function OriginalText({ pieces, lang, describedBy }, ref) {
  const { locale } = useText('moderation')
  return (
    <blockquote lang={baseLanguage(lang) === baseLanguage(locale) ? undefined : baseLanguage(lang)} aria-describedby={describedBy}>
      <p className="as-written" ref={ref}>
        {pieces.map((piece, index) => {
          const words = piece.isHidden ? <del className="hidden-part">{piece.text}</del> : piece.text
          return piece.concerns.length > 0 ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>
        })}
      </p>
    </blockquote>
  )
})

/** What was found, as a list of words with the places they mark. */
export function FoundList({ pieces, lang }: { pieces: MarkedPiece[]; lang: Locale }) {
  const { t, locale } = useText('moderation')
  const found = pieces.filter((piece) => piece.concerns.length > 0)
  if (found.length === 0) return <p className="small soft">{t('text.found-none')}</p>
  return (
    <ul className="plain beside" aria-label={t('text.found')}>
      {found.map((piece, index) => (
        <li key={index}>
          <b>{piece.concerns.map((concern) => t(`concern.${concern}`)).join(', ')}</b> <q {...partIn(lang, locale)}>{piece.text.length > 90 ? `${piece.text.slice(0, 88).trimEnd()}…` : piece.text}</q>
          {piece.isHidden ? <VisuallyHidden> {t('text.hidden-here')}</VisuallyHidden> : null}
        </li>
      ))}
    </ul>
  )
}
