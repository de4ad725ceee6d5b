import { partIn, type Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { useLocale } from '~/platform/i18n/use-text'
import { RedactedText } from './redacted-text'
import { SoftText } from './soft-text'
import { PickedNotice } from './variant-notice'

/**
 * A text that somebody wrote, in the reader's language or the nearest there is, with its language marked, and words in
 * the place of what is hidden. As a block
 * (`p`, `div`) it is preceded by a notice when it is not the reader's own variant; inside a line (`span`) it is not,
 * and the page says so elsewhere with `VariantNotice`. `soft` lets long words break; leave it out in links and labels.
 */
export function ContentText({
  text,
  original,
  as: Element = 'span',
  className,
  soft = false,
}: {
  text: LocalizedText
  original: Locale
  as?: 'p' | 'div' | 'span'
  className?: string
  soft?: boolean
}) {
  const locale = useLocale()
  const picked = pickText(text, locale, original)
  if (picked.text === '') return null
  return (
    <>
      {Element === 'span' ? null : <PickedNotice picked={picked} />}
      <Element className={className} {...partIn(picked.locale, locale)}>
        <RedactedText text={picked.text}>{(words) => (soft ? <SoftText locale={picked.locale}>{words}</SoftText> : words)}</RedactedText>
      </Element>
    </>
  )
}
