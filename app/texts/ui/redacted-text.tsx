import type { ReactNode } from 'react'
import type { Locale } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'
import { useLocale, useText } from '~/platform/i18n/use-text'
import { hasRedaction, redactedPieces, writeRedacted } from '../rules/redacted-text'

/**
 * A text that somebody wrote, with words of the reader's language in the place of what is hidden. `children` shows the
 * pieces that are not; `data-length` tells how many units the hidden part took, for whoever counts places in the text.
 */
export function RedactedText({ text, children = (words) => words }: { text: string; children?: (words: string) => ReactNode }) {
  const { t } = useText('texts')
  const locale = useLocale()
  if (!hasRedaction(text)) return <>{children(text)}</>
  return (
    <>
      {redactedPieces(text).map((piece, index) => (piece.kind === 'words'
        ? <span key={index}>{children(piece.text)}</span>
        : <span key={index} className="redacted" lang={locale} data-length={piece.length}>{t(`redacted.${piece.reason}`)}</span>))}
    </>
  )
}

/** A text where only words can stand, such as in a title: hidden parts as words of the reader's language. */
export function redactedWords(locale: Locale, text: string): string {
  const t = textFor(locale, 'texts')
  return writeRedacted(text, (reason) => t(`redacted.${reason}`))
}
