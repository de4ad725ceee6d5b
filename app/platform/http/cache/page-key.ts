/** Query parameters that public pages read. A page asked for with any other one is never kept. */
const LISTED = new Set(['q', 'theme', 'municipality', 'state', 'after', 'shown', 'kind', 'page', 'version'])

/** Where a page is kept, and whether a page rendered for exactly this address may be kept there. */
export type PageKey = { key: string; isExact: boolean }

/** Where a site's pages are kept: under its county and the origin people see. */
export function siteKey(site: { countyId: string; origin: string }): string {
  return `${site.countyId} ${site.origin}`
}

/**
 * The place of a page in the cache: whose site, which path, which listed query parameters, in a fixed order.
 * Unlisted parameters (a newsletter's tracking marks) do not lead to other pages. Of a parameter that comes twice pages
 * read the first; such an address is nobody's link, so its page is not kept for those who ask rightly.
 */
export function pageKey(site: string, url: string): PageKey {
  const at = url.indexOf('?')
  if (at < 0) return { key: `${site} ${url}`, isExact: true }
  const given = [...new URLSearchParams(url.slice(at + 1))]
  const first = new Map(given.toReversed())
  const kept = [...first].filter(([name, value]) => LISTED.has(name) && value !== '').sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const path = url.slice(0, at)
  const query = new URLSearchParams(kept).toString()
  return { key: query ? `${site} ${path}?${query}` : `${site} ${path}`, isExact: first.size === given.length && given.every(([name]) => LISTED.has(name)) }
}
