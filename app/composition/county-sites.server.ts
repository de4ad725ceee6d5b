import type { CountyFacts } from '~/counties/contract'
import { countyDirectory, countyForHost, type CountyDirectory } from '~/counties/queries/county-directory.server'
import { hostName } from '~/counties/rules/host-choice'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { dayOf } from '~/kernel/times'
import type { Database } from '~/platform/db/database.server'
import type { FindSite, Site } from '~/platform/http/serving/sites.server'

export type CountySites = {
  findSite: FindSite
  /** The site of a county on a host that is no county's. */
  siteOf: (countyId: string) => Site | null
  county: (countyId: string) => CountyFacts | null
  /** Every county that exists today. */
  all: () => CountyFacts[]
  /** `https://host` of a county outside a request, for letters: the same host every time. */
  originOf: (countyId: string) => string
  /** Reads the counties again; on failure what was known stays. */
  refresh: () => Promise<void>
  close: () => void
}

/** Whether some of the tags say that a county itself has changed. */
export function concernsCounty(tags: readonly string[]): boolean {
  return tags.some((tag) => tag.includes('/county:'))
}

type Settings = { publicOrigin: string | null; host: string; port: number; isDemo: boolean }

/** Keeps the counties in memory, so that host → county never waits and a page without the database still has its name. */
export function openCountySites(db: Database, settings: Settings): CountySites {
  let directory: CountyDirectory = []
  let readOn = ''
  const sites = new Map<string, Site | null>()
  const refresh = async () => {
    const today = dayOf(new Date())
    directory = await countyDirectory(db, today)
    readOn = today
    sites.clear()
  }
  // A county begins and ends with a day.
  const timer = setInterval(() => readOn !== dayOf(new Date()) && void refresh().catch(() => {}), 30_000)
  timer.unref()

  return {
    findSite: (host) => {
      if (host === undefined) return null
      let site = sites.get(host)
      if (site === undefined) {
        site = siteOf(directory, host, settings)
        // The header is the asker's: it must not fill the memory.
        if (sites.size >= 500) sites.clear()
        sites.set(host, site)
      }
      return site
    },
    siteOf: (countyId) => {
      const entry = directory.find(({ facts }) => facts.id === countyId)
      return entry ? siteOfEntry(entry.facts, originOf(directory, entry, settings), settings) : null
    },
    county: (countyId) => directory.find(({ facts }) => facts.id === countyId)?.facts ?? null,
    all: () => directory.map(({ facts }) => facts),
    originOf: (countyId) => originOf(directory, directory.find(({ facts }) => facts.id === countyId), settings),
    refresh,
    close: () => clearInterval(timer),
  }
}

function siteOf(directory: CountyDirectory, host: string, settings: Settings): Site | null {
  if (!/^[\w.:[\]-]{1,255}$/.test(host)) return null
  const county = countyForHost(directory, host)
  if (!county) return null
  return siteOfEntry(county, askedOrigin(directory, host, settings), settings)
}

function siteOfEntry(county: CountyFacts, origin: string, settings: Settings): Site {
  return {
    countyId: county.id,
    origin,
    nameIn: (locale) => pickText(county.name, locale, county.originalLocale).text,
    help: {
      phone: county.settings.helpPhone,
      email: county.settings.helpEmail,
      hoursIn: (locale) => pickText(county.settings.helpHours, locale, county.originalLocale).text,
    },
    offeredLocales: county.offeredLocales,
    requiredLocales: county.requiredLocales,
    isDemo: settings.isDemo,
    stylesheet: county.settings.theme ? addresses.theme(county.settings.theme.revision) : null,
  }
}

// Only the demonstration takes its address from the request; elsewhere a letter could be made to point astray. With one
// county the public address is its own; with several each is met at its own hosts.
function askedOrigin(directory: CountyDirectory, host: string, { publicOrigin }: Settings): string {
  if (!publicOrigin) return `http://${host}`
  return directory.length === 1 ? publicOrigin : atHost(publicOrigin, hostName(host))
}

// The public address of a county that is shown there; another one is led to at the first of its own hosts.
function originOf(directory: CountyDirectory, entry: CountyDirectory[number] | undefined, { publicOrigin, host, port }: Settings): string {
  const usual = publicOrigin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const first = entry?.hosts.find((each) => !isInternal(each)) ?? entry?.hosts[0]
  const isShownThere = !entry || countyForHost(directory, new URL(usual).hostname)?.id === entry.facts.id
  return isShownThere || first === undefined ? usual : atHost(usual, first)
}

// A bare address, and this machine's own name, are met by nobody from outside.
function isInternal(host: string): boolean {
  return /^[\d.]+$|^\[|(?:^|\.)localhost$/.test(host)
}

/** The same origin at another host. */
function atHost(origin: string, host: string): string {
  const { protocol, hostname, port } = new URL(origin)
  return host === hostname ? origin : `${protocol}//${host}${port && `:${port}`}`
}
