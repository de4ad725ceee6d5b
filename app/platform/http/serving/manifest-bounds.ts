/** A workspace has links to half a hundred people or texts, each a level below one place. */
const MOST_PLACES = 200
const LONGEST = 300

/**
 * Whether the pages that a script asks about at `/__manifest` are as few as the links of a page. The framework looks up
 * every place on the way to each of them, one after the other, and nobody else is answered meanwhile.
 */
export function isManifestBounded(paths: readonly string[]): boolean {
  const places = new Set<string>()
  for (const path of paths) {
    if (path.length > LONGEST) return false
    const words = path.replace(/^\//, '').split('/')
    for (let at = 1; at <= words.length; at++) places.add(words.slice(0, at).join('/'))
    if (places.size > MOST_PLACES) return false
  }
  return true
}
