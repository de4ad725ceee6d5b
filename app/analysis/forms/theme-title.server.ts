import type { LocalizedText } from '~/kernel/localized-text'
import { LOCALES } from '~/kernel/locales'

/** A theme's name as it stands in the fields `title.fi`, `title.sv` …; with `was` the name that the page had shown. */
export function readTitle(form: FormData, name: 'title' | 'was' = 'title'): LocalizedText {
  return Object.fromEntries(LOCALES.flatMap((locale) => {
    const value = form.get(`${name}.${locale}`)
    return typeof value === 'string' ? [[locale, value.slice(0, 1000)]] : []
  }))
}
