import { forwardRef } from 'react'
import { baseLanguage, partIn, type Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { VisuallyHidden } from '~/ui/visually-hidden/visually-hidden'
import type { FoundPlace, MarkedPiece } from '../../rules/marked-pieces'

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

/** What was found, each place once with its whole words. */
export function FoundList({ found, lang }: { found: FoundPlace[]; lang: Locale }) {
  const { t, locale } = useText('moderation')
  if (found.length === 0) return <p className="small soft">{t('text.found-none')}</p>
  return (
    <ul className="plain beside" aria-label={t('text.found')}>
      {found.map((place) => (
        <li key={`${place.startAt} ${place.text.length}`}>
          <b>{place.concerns.map((concern) => t(`concern.${concern}`)).join(', ')}</b> <q {...partIn(lang, locale)}>{place.text.length > 90 ? `${place.text.slice(0, 88).trimEnd()}…` : place.text}</q>
          {place.isHidden ? <VisuallyHidden> {t('text.hidden-here')}</VisuallyHidden> : null}
        </li>
      ))}
    </ul>
  )
}
