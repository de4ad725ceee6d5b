import type { AppLoadContext, RequestHandler } from '@remix-run/node'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { withRequestFacts, type RequestFacts } from '../request-facts.server'

/**
 * Hands one request to the framework. The body comes along as it was read before, and the response is given back
 * instead of being sent, so that a page can be kept, or replaced by one that shows the form back. (This is why
 * `@remix-run/express`, which streams both through, is not used here.)
 */
export async function askFramework(handler: RequestHandler, asked: { request: Request; facts: RequestFacts; context: () => Promise<AppLoadContext> }): Promise<Response> {
  const { facts, request } = asked
  return await withRequestFacts(facts, async () => {
    const response = await handler(request, await asked.context())
    if (facts.refused) await writeRefusal(facts, facts.refused.permission)
    return response
  })
}

// Outside the transaction that the refusal has rolled back. Without the database the answer stays what it is.
async function writeRefusal({ writeRefusal: write, log, requestId }: RequestFacts, permission: string | null): Promise<void> {
  try {
    await write?.(permission)
  } catch (error) {
    log.error({ requestId, err: error }, 'refusal not written')
  }
}

/** The web request of an Express request. It is never aborted: a page may be waited for by others, and a form is dealt with to its end. */
export function webRequest(request: ExpressRequest, origin: string, body: Buffer | null): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) headers.append(name, one)
  }
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  return new Request(`${origin}${request.originalUrl}`, { method: request.method, headers, ...(hasBody && body ? { body: new Uint8Array(body) } : {}) })
}

/** Sends a web response. */
export async function sendResponse(target: ExpressResponse, response: Response): Promise<void> {
  target.status(response.status)
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') target.append(name, value)
    else target.setHeader(name, value)
  }
  if (!response.body) {
    target.end()
    return
  }
  // A reader that leaves half-way is no error of ours.
  await pipeline(Readable.fromWeb(response.body as NodeReadableStream), target).catch(() => target.destroy())
}
