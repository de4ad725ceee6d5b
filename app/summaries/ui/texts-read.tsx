import { baseLanguage, LOCALES } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'

/** One text in every language in which it has been written, for those who read a draft and do not write it. */
export function TextsRead({ text }: { text: LocalizedText }) {
  const { t, locale: page } = useText('summaries')
  const written = LOCALES.filter((each) => (text[each] ?? '') !== '')
  if (written.length === 0) return <p className="soft">{t('conflict.empty')}</p>
  return (
    <dl className="review">
      {written.map((each) => (
        <div key={each}>
          <dt>{languageName(page, each)}</dt>
          <dd className="answer answer--text" lang={baseLanguage(each) === baseLanguage(page) ? undefined : baseLanguage(each)}>{text[each]}</dd>
        </div>
      ))}
    </dl>
  )
}
