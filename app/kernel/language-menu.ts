import { baseLanguage, type Locale } from './locales'

/** The languages a page's menu offers: those people look for first stay visible, the rest goes behind one word. */
export type MenuLanguages = { near: Locale[]; rest: Locale[] }

/** The menu of a page in one language: its plain or ordinary variant and the county's other official languages are near. */
export function menuLanguages({ locale, offered, required }: { locale: Locale; offered: readonly Locale[]; required: readonly Locale[] }): MenuLanguages {
  const others = offered.filter((each) => each !== locale)
  const isVariant = (each: Locale) => baseLanguage(each) === baseLanguage(locale)
  const isOfficial = (each: Locale) => required.includes(each) && each === baseLanguage(each)
  const near = [...others.filter(isVariant), ...others.filter((each) => !isVariant(each) && isOfficial(each))]
  return { near, rest: others.filter((each) => !near.includes(each)) }
}
