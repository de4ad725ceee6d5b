import routes from '~/routes'

type Entry = { path?: string; index?: boolean; children?: Entry[] }

const flat = (entries: readonly Entry[], above = ''): string[] =>
  entries.flatMap((entry) => {
    const path = [above, entry.path].filter(Boolean).join('/')
    return entry.children ? flat(entry.children, path) : [`/${path}`]
  })

/** Every pattern of the table of addresses, as `/:locale/consultations/:slug`. */
export const PATTERNS: string[] = [...new Set(flat(routes))]

/** An address of a pattern with every parameter filled by one text. */
export function filled(pattern: string, fill: (name: string) => string): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => fill(name)).replace('*', fill('*'))
}

/** What usually stands there: a language, a matter of the demo, an id that is nobody's. */
export function usual(name: string): string {
  const known: Record<string, string> = { 'locale': 'fi', 'slug': 'lahipalvelut', 'part': '1', 'step': 'hearings', 'association': 'muistiyhdistys', '*': 'no/such/page' }
  return known[name] ?? '00000000-0000-4000-8000-000000000000'
}
