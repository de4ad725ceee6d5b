import { useLocation } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { menuLanguages } from '~/kernel/language-menu'
import { baseLanguage, ownName, partIn, type Locale } from '~/kernel/locales'
import { useLocale, useText } from '~/platform/i18n/use-text'
import { Icon } from '~/ui/icon/icon'
import type { FrameFacts } from './frame-facts'

/** The name of the button that changes the language inside a form; its value is the locale to go on in. */
export const LANGUAGE_FIELD = 'language'

/**
 * All languages of the county, on every page, keeping the place where one is. The plain variant and the other official
 * language are visible, the rest is behind one word. With `form`, the choice sends that form.
 */
export function LanguageMenu({ facts, form }: { facts: FrameFacts; form?: string }) {
  const { t } = useText('shell')
  const { near, rest } = menuLanguages(facts)
  return (
    <nav className="langs" aria-label={t('language.label')}>
      {form ? <FirstButton form={form} /> : null}
      {near.map((locale) => <Way key={locale} locale={locale} form={form} />)}
      {rest.length > 0 ? (
        <details className="more">
          <summary>
            {t('language.more')}
            <Icon name="down" size={20} />
          </summary>
          <ul className="more__panel">
            {rest.map((locale) => (
              <li key={locale}>
                <Way locale={locale} form={form} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </nav>
  )
}

// Enter in a text field presses the first button of its form, wherever on the page that button stands. It must not be
// one that changes the language.
function FirstButton({ form }: { form: string }) {
  const { t } = useText('shell')
  return <button type="submit" form={form} className="vh" tabIndex={-1} aria-hidden="true">{t('language.label')}</button>
}

function Way({ locale, form }: { locale: Locale; form?: string }) {
  const { pathname, search } = useLocation()
  const page = useLocale()
  const name = ownName(locale)
  // Screen readers know the voice of a language, not of its plain variant.
  const lang = baseLanguage(locale)
  const { dir } = partIn(locale, page)
  return form ? (
    <button type="submit" form={form} name={LANGUAGE_FIELD} value={locale} lang={lang} dir={dir} formNoValidate>{name}</button>
  ) : (
    <a href={addresses.inLanguage(locale, `${pathname}${search}`)} lang={lang} dir={dir} hrefLang={locale} rel="nofollow">{name}</a>
  )
}
