import { createInstance, type FormatterModule, type i18n } from 'i18next'
import type { Locale } from '~/kernel/locales'
import { formatNumber } from './format'
import { standInFor } from './missing-text'
import { resources } from './resources'

const instances = new Map<Locale, i18n>()

/** The i18next instance of one locale. It never changes its language: requests in several languages run side by side. */
export function instanceFor(locale: Locale): i18n {
  let instance = instances.get(locale)
  if (!instance) {
    instance = startInstance(locale)
    instances.set(locale, instance)
  }
  return instance
}

function startInstance(locale: Locale): i18n {
  const texts = resources()[locale] ?? {}
  const instance = createInstance()
  void instance.use(numbersOf(locale)).init({
    lng: locale,
    load: 'currentOnly',
    fallbackLng: false,
    initAsync: false,
    ns: Object.keys(texts),
    resources: { [locale]: texts },
    returnNull: false,
    returnEmptyString: false,
    // React escapes; mail and files escape for themselves.
    interpolation: { escapeValue: false, alwaysFormat: true, skipOnVariables: true },
    parseMissingKeyHandler: (key: string, _default?: string, options?: { ns?: string | readonly string[] }) =>
      standInFor({ locale, namespace: firstOf(options?.ns), key }),
    returnedObjectHandler: (key: string, _value: unknown, options: { ns?: string | readonly string[] }) =>
      standInFor({ locale, namespace: firstOf(options.ns), key }),
  })
  return instance
}

// `{{count}}` is grouped as the language groups numbers; a year or a code is passed as text and stays as it is.
function numbersOf(locale: Locale): FormatterModule {
  return {
    type: 'formatter',
    init: () => {},
    format: (value: unknown) => (typeof value === 'number' ? formatNumber(locale, value) : String(value)),
    add: () => {},
    addCached: () => {},
  }
}

function firstOf(namespaces: string | readonly string[] | undefined): string {
  return (typeof namespaces === 'string' ? namespaces : namespaces?.[0]) ?? ''
}
