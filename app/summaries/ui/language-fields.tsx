import { baseLanguage, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { Disclosure } from '~/ui/disclosure/disclosure'
import { Fieldset } from '~/ui/fieldset/fieldset'
import type { FieldError } from '~/ui/field/field'
import { rowsFor } from '~/ui/text-area/rows'
import { TextArea } from '~/ui/text-area/text-area'
import { TextField } from '~/ui/text-field/text-field'

/** The languages of the fields: the original and the required ones first, the others behind one word. */
export type FieldLanguages = { required: Locale[]; offered: Locale[] }

type LanguageFieldsProps = { id: string; label: string; hint: string; text: LocalizedText; languages: FieldLanguages; errorOf?: (locale: Locale) => FieldError | undefined; isLine?: boolean }

/** One text in every language the county offers: required languages stand open, plain and other ones are offered. */
export function LanguageFields({ id, label, hint, text, languages, errorOf, isLine = false }: LanguageFieldsProps) {
  const { t, locale: page } = useText('summaries')
  const others = languages.offered.filter((locale) => !languages.required.includes(locale))
  const field = (locale: Locale) => {
    const need = t(languages.required.includes(locale) ? 'draft.required' : 'draft.offered')
    const name = languageName(page, locale)
    const shared = { id: `${id}-${locale}`, name: `${id}.${locale}`, label: t('draft.language', { language: name.charAt(0).toLocaleUpperCase() + name.slice(1), need }), defaultValue: text[locale], lang: baseLanguage(locale), error: errorOf?.(locale) }
    return isLine ? <TextField key={locale} {...shared} /> : <TextArea key={locale} {...shared} low rows={rowsFor(text[locale] ?? '')} />
  }
  return (
    <Fieldset id={id} label={label} hint={hint}>
      <div className="languages">{languages.required.map(field)}</div>
      {others.length > 0 ? (
        <Disclosure summary={t('draft.other-languages', { done: others.filter((locale) => (text[locale] ?? '').trim() !== '').length, total: others.length })} open={others.some((locale) => errorOf?.(locale) !== undefined)}>
          <div className="languages">{others.map(field)}</div>
        </Disclosure>
      ) : null}
    </Fieldset>
  )
}
