import { request as ask } from 'node:http'

/**
 * Fetches an address of this very server over its loopback, under the host that people see: from inside, the public
 * address may not be reachable. For the demonstration's own provider.
 */
export function fetchFromSelf(bound: { host: string; port: number }): (address: string, options: object) => Promise<Response> {
  return async (address, options) => {
    const { method, headers, body } = options as { method?: string; headers?: HeadersInit; body?: unknown }
    const { host, pathname, search } = new URL(address)
    const sent = { ...Object.fromEntries(new Headers(headers)), host }
    return await new Promise((resolve, reject) => {
      const request = ask({ host: bound.host, port: bound.port, path: `${pathname}${search}`, method: method ?? 'GET', headers: sent, timeout: 8000 }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () => {
          const known = Object.entries(answer.headers).flatMap(([name, value]) => [value].flat().map((one) => [name, one ?? ''] as [string, string]))
          resolve(new Response(Buffer.concat(parts), { status: answer.statusCode, headers: known }))
        })
      })
      request.on('timeout', () => request.destroy(new Error('No answer in time')))
      request.on('error', reject)
      request.end(body === undefined || body === null ? undefined : String(body))
    })
  }
}
