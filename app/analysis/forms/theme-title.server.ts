import type { LocalizedText } from '~/kernel/localized-text'
import { LOCALES } from '~/kernel/locales'

/** A theme's name as it was typed in the fields `title.fi`, `title.sv` … */
export function readTitle(form: FormData): LocalizedText {
  return Object.fromEntries(LOCALES.flatMap((locale) => {
    const value = form.get(`title.${locale}`)
    return typeof value === 'string' ? [[locale, value.slice(0, 1000)]] : []
  }))
}
