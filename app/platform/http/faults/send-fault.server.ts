import type { Request, Response } from 'express'
import { typedFields } from '../serving/body.server'
import { contentPolicy } from '../headers.server'
import { localeOfRequest } from './locale-of-request.server'
import { faultPage, type Fault } from './fault-page.server'

export type FaultFacts = { requestId: string; formAddress: string; countyName: (locale: string) => string; helpPhone: string | null; stylesheets: string[]; offered: readonly string[] }

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
  if (fault === 503 || fault === 429) response.setHeader('Retry-After', fault === 503 ? '10' : '60')
  if (request.path.endsWith('.data')) {
    response.type('text/plain').end()
    return
  }
  const locale = localeOfRequest(request, facts.offered)
  const fields = isChange ? await typedFields(request.headers['content-type'] ?? '', body) : []
  response.setHeader('Content-Security-Policy', contentPolicy('read', ''))
  response.setHeader('X-Robots-Tag', 'noindex')
  response.type('html').send(
    faultPage({
      fault,
      locale,
      countyName: facts.countyName(locale),
      helpPhone: facts.helpPhone,
      stylesheets: facts.stylesheets,
      requestId: facts.requestId,
      form: isChange ? { address: facts.formAddress, fields } : null,
    }),
  )
}
