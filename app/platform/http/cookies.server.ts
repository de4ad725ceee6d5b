/** The cookie of a signed-in person. Requests that carry it never meet the page cache. */
export const SESSION_COOKIE = 'session'

/**
 * A cookie's name as it travels. Behind https it has the prefix with which browsers take it from this very host over
 * https only: no neighbour under the same domain can plant one.
 */
export function cookieName(name: string, isSecure: boolean): string {
  return isSecure ? `__Host-${name}` : name
}

/** The value of a cookie of the request, or null. `isSecure`: people reach the product over https. */
export function readCookie(request: { headers: Headers }, name: string, isSecure: boolean): string | null {
  return cookieIn(request.headers.get('Cookie') ?? undefined, cookieName(name, isSecure))
}

/** The value of a cookie in a `Cookie` header, by the name as it travels, or null. */
export function cookieIn(header: string | undefined, name: string): string | null {
  if (!header) return null
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null
  }
  return null
}

/** A `Set-Cookie` value that scripts cannot read and other sites cannot send along. `seconds` 0 removes the cookie. */
export function cookie(name: string, value: string, options: { secure: boolean; seconds?: number }): string {
  const age = options.seconds === undefined ? '' : `; Max-Age=${options.seconds}`
  return `${cookieName(name, options.secure)}=${value}; Path=/${age}; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`
}
