import { addressHasIdentityCode } from '~/kernel/personal-data'

/**
 * A request's path as it may be logged and traced: without the query (people's search words) and with the parts
 * that open something replaced by stars (drafts, sign-in links). A path with a personal identity code is all stars.
 */
export function maskedPath(pathWithQuery: string): string {
  const path = pathWithQuery.split(/[?#]/, 1)[0] ?? ''
  if (addressHasIdentityCode(path)) return '/***'
  return path
    // Pages are found in capitals too.
    .replace(/(\/answer\/+)[^/]+/gi, '$1***')
    .replace(/(\/sign-in\/+)[^/]+/gi, '$1***')
    .slice(0, 300)
}
