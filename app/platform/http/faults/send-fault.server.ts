import type { Request, Response } from 'express'
import { STATUS_CODES } from 'node:http'
import { LOCALES } from '~/kernel/locales'
import { contentPolicy } from '../headers.server'
import type { Site } from '../serving/sites.server'
import { faultPage, type Fault } from './fault-page.server'
import { localeOfRequest } from './locale-of-request.server'
import { isShownInPart, typedFields } from './typed-fields.server'

export type FaultFacts = { requestId: string; address: string; site: Site | null; stylesheets: string[] }

/**
 * Answers with a fault page. What was sent with the request is shown back. A script that asked for data gets no page.
 */
export async function sendFault(request: Request, response: Response, fault: Fault, facts: FaultFacts, body: Buffer | null): Promise<void> {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const isChange = request.method !== 'GET' && request.method !== 'HEAD'
  response.status(fault)
  response.setHeader('Cache-Control', 'no-store')
  if (fault === 503) response.setHeader('Retry-After', '10')
  if (fault === 429 && !response.hasHeader('Retry-After')) response.setHeader('Retry-After', '60')
  if (request.path.endsWith('.data')) {
    response.type('text/plain').end()
    return
  }
  // Open data is read by programs, from any site.
  if (request.path.startsWith('/api/')) {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
    response.type('application/problem+json').send(JSON.stringify({ type: 'about:blank', title: STATUS_CODES[fault], status: fault }))
    return
  }
  const locale = localeOfRequest(request, facts.site?.offeredLocales ?? LOCALES)
  response.setHeader('Content-Security-Policy', contentPolicy('read', ''))
  response.setHeader('X-Robots-Tag', 'noindex')
  const type = request.headers['content-type'] ?? ''
  const isInPart = isChange && body !== null && isShownInPart(type, body)
  response.type('html').send(faultPage({ ...facts, fault, locale, fields: isChange ? await typedFields(type, body) : null, isInPart }))
}
