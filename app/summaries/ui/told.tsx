import { pickText, type LocalizedText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { useLocale } from '~/platform/i18n/use-text'
import { VariantNotice } from '~/texts/ui/variant-notice'

/** What an official wrote, in the reader's language or the nearest there is; paragraphs as they were typed. */
export function Told({ text, original }: { text: LocalizedText; original: Locale }) {
  const locale = useLocale()
  const picked = pickText(text, locale, original)
  if (picked.text === '') return null
  return (
    <>
      <VariantNotice text={text} original={original} />
      {picked.text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} lang={picked.locale === locale ? undefined : picked.locale}>{paragraph}</p>
      ))}
    </>
  )
}
