import { createContext, type ReactNode } from 'react'
import type { Locale } from '~/kernel/locales'

/** The language of the page, or of the part of it being rendered. */
export const LocaleContext = createContext<Locale | null>(null)

/** Sets the language for everything inside; may be nested for a preview in another language. */
export function TextProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
}
