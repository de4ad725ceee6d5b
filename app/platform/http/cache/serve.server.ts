import type { IncomingMessage, ServerResponse } from 'node:http'
import { cookieIn, cookieName, SESSION_COOKIE } from '../cookies.server'
import { chosenEncoding, matchesTag, type CachedPage } from './page.server'

/** Whether a request may meet the cache at all: a public reading by somebody who is not signed in. */
export function mayUseCache(request: IncomingMessage): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const cookies = request.headers.cookie
  return cookies === undefined || !cookies.includes(SESSION_COOKIE) || [false, true].every((isSecure) => cookieIn(cookies, cookieName(SESSION_COOKIE, isSecure)) === null)
}

/** Sends a page out of the cache under the id of this request, or 304 when the browser has it already. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: CachedPage, requestId: string): 'sent' | 'not-modified' {
  const variant = page.variants[chosenEncoding(request.headers['accept-encoding'])]
  if (matchesTag(request.headers['if-none-match'], variant.etag)) {
    response.writeHead(304, [...variant.notModifiedHeaders, 'X-Request-Id', requestId])
    response.end()
    return 'not-modified'
  }
  // One array that is ready for writing: header by header would take several times as long.
  response.writeHead(200, [...variant.headers, 'X-Request-Id', requestId])
  response.end(request.method === 'HEAD' ? undefined : variant.body)
  return 'sent'
}
