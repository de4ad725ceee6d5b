import { hasIdentityCode } from '~/kernel/personal-data'

/**
 * A request's path as it may be logged and traced: without the query (people's search words) and with the parts
 * that open something replaced by stars (drafts, sign-in links). A path with a personal identity code is all stars.
 */
export function maskedPath(pathWithQuery: string): string {
  const path = pathWithQuery.split(/[?#]/, 1)[0] ?? ''
  if (hasIdentityCode(decoded(path))) return '/***'
  return path
    .replace(/(\/answer\/)[^/]+/g, '$1***')
    .replace(/(\/sign-in\/)[^/]+/g, '$1***')
    .slice(0, 300)
}

// A path that was written wrong is read as it stands.
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
