import { baseLanguage, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { TextField } from '~/ui/text-field/text-field'

/** The name of a theme in every language the county offers; the required ones first and marked. */
export function LanguageInputs({ id, name, title, locales, required, errors }: { id: string; name: string; title: LocalizedText; locales: Locale[]; required: Locale[]; errors?: Partial<Record<Locale, { prefix: string; message: string }>> }) {
  const { t, locale: page } = useText('analysis')
  return locales.map((locale) => (
    <TextField
      key={locale}
      id={`${id}-${locale}`}
      name={`${name}.${locale}`}
      lang={baseLanguage(locale)}
      label={capitalised(languageName(page, locale))}
      hint={required.includes(locale) ? t('theme.name.required') : undefined}
      defaultValue={title[locale]}
      error={errors?.[locale]}
    />
  ))
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
