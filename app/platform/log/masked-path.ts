/**
 * A request's path as it may be logged and traced: without the query (people's search words) and with the parts
 * that open something replaced by stars (drafts, sign-in links).
 */
export function maskedPath(pathWithQuery: string): string {
  const path = pathWithQuery.split(/[?#]/, 1)[0] ?? ''
  return path
    .replace(/(\/answer\/)[^/]+/g, '$1***')
    .replace(/(\/sign-in\/)[^/]+/g, '$1***')
    .slice(0, 300)
}
