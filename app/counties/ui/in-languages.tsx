import { baseLanguage, LOCALES, ownName, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import type { FieldError } from '~/ui/field/field'
import { Fieldset } from '~/ui/fieldset/fieldset'
import { TextArea } from '~/ui/text-area/text-area'
import { TextField } from '~/ui/text-field/text-field'

type InLanguagesProps = {
  field: string
  label: string
  hint: string
  text: LocalizedText
  /** The languages without which the text cannot be used; the others say that they are optional. */
  required: readonly Locale[]
  errorOf: (field: string) => FieldError | undefined
  /** Several lines in each language. */
  isLong?: boolean
}

/** One text of the county's settings in every language, each with a field of its own. */
export function InLanguages({ field, label, hint, text, required, errorOf, isLong = false }: InLanguagesProps) {
  const { t } = useText('counties')
  return (
    <Fieldset id={field} label={label} hint={hint}>
      <div className="languages">
        {LOCALES.map((locale) => {
          const lang = baseLanguage(locale)
          const id = `${field}-${locale}`
          const shared = { id, name: `${field}.${locale}`, label: <span lang={lang}>{ownName(locale)}</span>, optional: required.includes(locale) ? undefined : t('settings.optional'), defaultValue: text[locale], lang, error: errorOf(id) }
          return isLong ? <TextArea key={locale} low {...shared} /> : <TextField key={locale} autoComplete="off" {...shared} />
        })}
      </div>
    </Fieldset>
  )
}
