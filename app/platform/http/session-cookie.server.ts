/** The cookie that carries a session's secret. Over https its name makes browsers refuse it from anywhere else. */
const SECURE_NAME = '__Host-session'
const PLAIN_NAME = 'session'

/** The session secret in a request's Cookie header, or null. */
export function sessionTokenOf(cookieHeader: string | null | undefined): string | null {
  const cookies = (cookieHeader ?? '').split(';').map((each) => each.trim())
  for (const name of [SECURE_NAME, PLAIN_NAME]) {
    const found = cookies.find((each) => each.startsWith(`${name}=`))
    if (found) return found.slice(name.length + 1)
  }
  return null
}

/** The Set-Cookie value that hands a new session secret to the browser; it goes away with the browser's session. */
export function sessionCookie(token: string, publicOrigin: string): string {
  return cookie(token, publicOrigin, '')
}

/** The Set-Cookie value that takes the session secret away. */
export function endedSessionCookie(publicOrigin: string): string {
  return cookie('', publicOrigin, '; Max-Age=0')
}

function cookie(value: string, publicOrigin: string, more: string): string {
  const secure = publicOrigin.startsWith('https://')
  return `${secure ? SECURE_NAME : PLAIN_NAME}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${more}`
}
