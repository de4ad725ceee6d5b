import { partIn, type Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { useLocale } from '~/platform/i18n/use-text'
import { redactedWords } from '~/texts/ui/redacted-text'

// A character for private use, so that no sentence holds it.
const PLACE = '\ue000'

/** A sentence of the page with a name or text in it that is marked when it is in another language. `say` puts words into the sentence. */
export function SentenceWith({ text, original, say }: { text: LocalizedText; original: Locale; say: (words: string) => string }) {
  const locale = useLocale()
  const picked = pickText(text, locale, original)
  const words = redactedWords(locale, picked.text)
  if (picked.locale === locale) return <>{say(words)}</>
  const [before = '', after = ''] = say(PLACE).split(PLACE)
  return <>{before}<span {...partIn(picked.locale, locale)}>{words}</span>{after}</>
}
