import { useContext } from 'react'
import type { Locale } from '~/kernel/locales'
import type { Namespace } from './resources'
import { textFor, type TextOf } from './text-for'
import { LocaleContext } from './text-provider'

/** The texts of one area in the page's language. Throws outside a `TextProvider`. */
export function useText<N extends Namespace>(namespace: N): { t: TextOf<N>; locale: Locale } {
  const locale = useLocale()
  return { t: textFor(locale, namespace), locale }
}

/** The page's language. Throws outside a `TextProvider`. */
export function useLocale(): Locale {
  const locale = useContext(LocaleContext)
  if (!locale) throw new Error('useText is used outside a TextProvider')
  return locale
}
