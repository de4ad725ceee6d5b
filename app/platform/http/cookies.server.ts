/** The cookie of a signed-in person. Requests that carry it never meet the page cache. */
export const SESSION_COOKIE = 'session'

/** The value of a cookie of the request, or null. */
export function readCookie(request: { headers: Headers }, name: string): string | null {
  return cookieIn(request.headers.get('Cookie') ?? undefined, name)
}

/** The value of a cookie in a `Cookie` header, or null. */
export function cookieIn(header: string | undefined, name: string): string | null {
  if (!header) return null
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null
  }
  return null
}

/** A `Set-Cookie` value that scripts cannot read and other sites cannot send along. `seconds` 0 removes the cookie. */
export function cookie(name: string, value: string, options: { secure: boolean; seconds?: number; path?: string }): string {
  const age = options.seconds === undefined ? '' : `; Max-Age=${options.seconds}`
  return `${name}=${value}; Path=${options.path ?? '/'}${age}; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`
}
