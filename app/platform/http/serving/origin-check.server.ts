import type { IncomingMessage } from 'node:http'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something comes from one of our own pages: `Origin` must name the host that was
 * asked, or the public address. A missing or `null` origin is refused; `Sec-Fetch-Site` does not exist over plain http.
 */
export function hasOwnOrigin(request: Pick<IncomingMessage, 'method' | 'headers'>, host: string, publicOrigin: string | null): boolean {
  if (SAFE.has(request.method ?? 'GET')) return true
  const origin = request.headers.origin
  if (!origin || origin === 'null') return false
  if (publicOrigin && origin === publicOrigin) return true
  try {
    const { host: from, protocol } = new URL(origin)
    // Whoever sits on the network can make a page of ours over http; where we are met over https it is not ours.
    if (publicOrigin?.startsWith('https:') && protocol !== 'https:') return false
    return from === host.toLowerCase()
  } catch {
    return false
  }
}
