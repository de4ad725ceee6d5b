import { partIn, type Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { useLocale } from '~/platform/i18n/use-text'
import { RedactedText } from '~/texts/ui/redacted-text'
import { SoftText } from '~/texts/ui/soft-text'
import { PickedNotice } from '~/texts/ui/variant-notice'

/** A giver's own words like `ContentText`, in the direction in which they are written. Only a block tells that it is in another language. */
export function OwnText({ text, original, as: Element = 'span', soft = false }: { text: LocalizedText; original: Locale; as?: 'p' | 'span'; soft?: boolean }) {
  const locale = useLocale()
  const picked = pickText(text, locale, original)
  if (picked.text === '') return null
  return (
    <>
      {Element === 'p' ? <PickedNotice picked={picked} /> : null}
      <Element {...partIn(picked.locale, locale)} dir="auto">
        <RedactedText text={picked.text}>{(words) => (soft ? <SoftText locale={picked.locale}>{words}</SoftText> : words)}</RedactedText>
      </Element>
    </>
  )
}
