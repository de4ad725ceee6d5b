import helmet from 'helmet'
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * The kinds of response (decision 0006). *read*: public, the same for everybody. *answer*: somebody's own answer.
 * *work*: a workspace that runs scripts. *file*: what is given out as a file. *plain*: everything that has no policy of its
 * own, such as redirects, refusals in a line, probes and data.
 */
export type ResponseKind = 'read' | 'answer' | 'work' | 'file' | 'plain'

const page = ["default-src 'none'", "img-src 'self' data:", "font-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]

const policies: Record<ResponseKind, (nonce: string) => string[]> = {
  read: () => [...page, "script-src 'self'", "style-src 'self'"],
  answer: () => [...page, "script-src 'self'", "style-src 'self'", "connect-src 'self'"],
  // React Aria sets style attributes (visually hidden text, overlays) and adds style elements with the nonce.
  work: (nonce) => [...page, `script-src 'nonce-${nonce}' 'strict-dynamic'`, "connect-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "style-src-attr 'unsafe-inline'"],
  file: () => ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", 'sandbox'],
  plain: () => ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"],
}

/** The Content-Security-Policy of a kind of response. */
export function contentPolicy(kind: ResponseKind, nonce: string): string {
  return policies[kind](nonce).join('; ')
}

/** The security headers that every response carries; `isHttps` adds the promise to stay on https. */
export function commonHeaders(isHttps: boolean): [string, string][] {
  const headers: [string, string][] = []
  const collect = { setHeader: (name: string, value: string) => headers.push([name, value]), removeHeader: () => {} }
  helmet({
    contentSecurityPolicy: false,
    // Chromium sends `Origin: null` with forms of our own pages under helmet's `no-referrer`; the origin check would refuse them.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  })({} as IncomingMessage, collect as unknown as ServerResponse, () => {})
  headers.push(['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'])
  return headers
}

/**
 * The headers of an answer that is no page; a page puts its own policy in the place of this one. Nobody keeps what does
 * not say that it may be kept: data of a workspace, for one.
 */
export function plainHeaders(isHttps: boolean): [string, string][] {
  return [...commonHeaders(isHttps), ['Content-Security-Policy', contentPolicy('plain', '')], ['Cache-Control', 'no-store']]
}
