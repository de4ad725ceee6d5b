import type { Locale } from '~/kernel/locales'

/** Whose pages a host shows: what the machinery must know of a county without asking the database. */
export type Site = {
  countyId: string
  /** `https://host`, as people see it. */
  origin: string
  nameIn: (locale: Locale) => string
  help: { phone: string; email: string; hoursIn: (locale: Locale) => string }
  offeredLocales: readonly Locale[]
  requiredLocales: readonly Locale[]
  isDemo: boolean
  /** The stylesheet of the county's own colours, after those of the product; null without any. */
  stylesheet: string | null
}

/** Finds the site of a `Host` header; null when the host belongs to nobody. Never waits and never fails. */
export type FindSite = (host: string | undefined) => Site | null
