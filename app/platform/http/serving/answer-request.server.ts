import type { Request, Response } from 'express'
import { randomBytes } from 'node:crypto'
import { isDatabaseGone } from '../../log/database-errors.server'
import { declaredBytes, isBeyondReading, readBody, type Body } from './body.server'
import { answerFromCache } from '../cache/render-once.server'
import { cookieIn, cookieName, SESSION_COOKIE } from '../cookies.server'
import type { Fault } from '../faults/fault-page.server'
import { sendFault } from '../faults/send-fault.server'
import { networkOf } from '../limits/network'
import { isFilesHost, takeOffCounty } from './files-host.server'
import { newFacts, type Answer, type Handling } from './handling.server'
import { isManifestBounded } from './manifest-bounds'
import { placeInOfferedLanguage } from './offered-language.server'
import { hasOwnOrigin } from './origin-check.server'
import { askFramework, sendResponse, webRequest } from './remix-adapter.server'
import { isReadable, type RouteFacts } from './route-table.server'
import type { Site } from './sites.server'

const STEPS = /\\|%09|\/(?:\.|%2e){1,2}(?:\/|$)/i

const READING = new Set(['GET', 'HEAD'])
const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** So much is read of a form from elsewhere, which is refused in any case: enough for a text that somebody wrote, of which a letter may take six bytes. */
const FROM_ELSEWHERE = 192 * 1024

type Asked = { site: Site; route: RouteFacts | null; isReading: boolean; request: Request; response: Response; body: Body; /** What was asked for; where a form that is shown back can be sent again. */ address: string }

/** Answers one request for a page, form or file of the product. */
export async function answerRequest(handling: Handling, request: Request, response: Response): Promise<void> {
  if (isFilesHost(handling.uploads?.origin, request.headers.host)) return await answerOnFilesHost(handling, request, response)
  const site = handling.findSite(request.headers.host)
  request.originalUrl = withoutNulls(request.originalUrl)
  const isReading = READING.has(request.method)
  if (!site) return await sendUnknownHost(handling, request, response)
  if (!isReading && !CHANGING.has(request.method)) return plain(response, 405, 'Method not allowed')
  const route = handling.routes(request.path)
  response.locals.route = route?.pattern
  const elsewhere = placeInOfferedLanguage(request, site.offeredLocales)
  if (elsewhere && isReading) return seeOther(response, elsewhere)
  if (route?.isFromPeople && handling.uploads?.origin) return onward(response, `${handling.uploads.origin}/${site.countyId}${request.originalUrl}`)
  // A page without scripts is read as a page only; its data alone would be a second door past the cache.
  if (request.path.endsWith('.data') && route && !route.runsScripts) return plain(response, 404, 'Not found')
  // No page of ours asks for its data in the old way; the framework would note each such request as an error.
  if (new URLSearchParams(request.originalUrl.split('?').slice(1).join('?')).has('_data')) return plain(response, 404, 'Not found')

  const asked: Asked = { site, route, isReading, request, response, body: { bytes: null, problem: null }, address: elsewhere ?? request.originalUrl }
  const share = handling.bodies.open(networkOf(request.ip ?? ''))
  try {
    // Nothing of ours has a null byte in its address, and PostgreSQL takes none; what cannot be read is nobody's address.
    if (request.originalUrl.includes('%00') || !canBeRead(request)) return await answerFault(handling, asked, 404)
    const unread = isReading ? null : refusalUnread(handling, asked)
    if (unread) return await answerFault(handling, asked, unread)
    if (!isReading) asked.body = await readBody(request, share, fileBytesOf(handling, asked))
    const refusal = isReading ? null : elsewhere && !isFromElsewhere(handling, asked) ? 404 : await refusalOf(handling, asked)
    if (refusal) return await answerFault(handling, asked, refusal)
    await answerPage(handling, asked)
  } catch (error) {
    // Whoever left while sending hears nothing any more.
    if (response.closed || (request.destroyed && !request.complete)) return
    const isGone = isDatabaseGone(error)
    handling.log[isGone ? 'warn' : 'error']({ requestId: idOf(response), err: error }, 'request failed')
    await answerFault(handling, asked, isGone ? 503 : 500)
  } finally {
    share.giveBack()
  }
}

// Nothing but what people added, without pages, cookies and probes: whatever a file may do, it is nobody's page there.
async function answerOnFilesHost(handling: Handling, request: Request, response: Response): Promise<void> {
  const site = READING.has(request.method) && !request.originalUrl.includes('%00') ? takeOffCounty(handling.uploads!, request) : null
  const route = site && handling.routes(request.path)
  if (!site || !route?.isFromPeople) return plain(response, 404, 'Not found')
  response.locals.route = route.pattern
  try {
    const { response: answered } = await render(handling, { site, route, isReading: true, request, response, body: { bytes: null, problem: null }, address: request.originalUrl })
    if (answered.status < 400) await sendResponse(response, answered)
    else plain(response, answered.status, 'Not found')
  } catch (error) {
    if (response.closed) return
    handling.log.error({ requestId: idOf(response), err: error }, 'request failed')
    plain(response, isDatabaseGone(error) ? 503 : 500, 'Try again later')
  }
}

async function answerPage(handling: Handling, asked: Asked): Promise<void> {
  const { request, response, site, isReading } = asked
  const rendering = async () => await render(handling, asked)
  const cached = isReading ? await answerFromCache(handling, { site, request, response }, rendering) : null
  if (cached === 'sent') return
  const answer = cached ?? (await rendering())
  const fault = faultOf(answer, asked)
  if (answer.facts.retryAfter) response.setHeader('Retry-After', String(answer.facts.retryAfter))
  if (fault) await answerFault(handling, asked, fault)
  else await sendResponse(response, answer.response)
}

async function render(handling: Handling, { site, route, request, response, body }: Asked): Promise<Answer> {
  const nonce = randomBytes(16).toString('base64')
  const requestId = idOf(response)
  const facts = { ...newFacts(handling, request.ip ?? '', requestId), isCut: body.problem === 'cut' }
  const ticket = handling.cache.ticket()
  const answered = await askFramework(handling.handlerFor(request.path, route), {
    request: webRequest(request, site.origin, body.bytes),
    facts,
    context: async () => await handling.contextFor({ request, site, requestId, nonce, setCookie: (cookie) => response.append('Set-Cookie', cookie) }),
  })
  return { response: answered, facts, ticket }
}

// A null byte that was asked for is no reason to find nothing: a space stands in its place, since PostgreSQL takes none.
function withoutNulls(address: string): string {
  const [path, ...query] = address.split('?')
  return [path, ...query.map((part) => part.replaceAll('%00', '%20'))].join('?')
}

// The framework looks up pages of which it is asked in the query as well, and it follows the dots of a path first.
function canBeRead({ path, originalUrl }: Request): boolean {
  const address = `http://localhost${originalUrl}`
  // Another page would answer than the one whose rules were asked; no browser sends such steps.
  if (!isReadable(path) || STEPS.test(path) || !URL.canParse(address)) return false
  const { pathname, searchParams } = new URL(address)
  if (pathname !== '/__manifest') return true
  const asked = searchParams.getAll('p')
  return asked.every(isReadable) && isManifestBounded(asked)
}

// What needs no look into the body, before any of it is in memory. A form that somebody may have written by hand is read
// even when it comes from elsewhere: some browsers keep it to themselves where it comes from, and its text is shown back.
function refusalUnread(handling: Handling, asked: Asked): Fault | null {
  const { request, route } = asked
  if (!route || route.isNowhere) return 404
  if (declaredBytes(request) > FROM_ELSEWHERE && isFromElsewhere(handling, asked)) return 403
  return isBeyondReading(request, fileBytesOf(handling, asked)) ? 413 : null
}

function isFromElsewhere({ publicOrigin }: Handling, { request, route }: Asked): boolean {
  return !route?.takesOtherOrigins && !hasOwnOrigin(request, request.headers.host ?? '', publicOrigin)
}

function fileBytesOf({ uploads }: Handling, { route }: Asked): number | null {
  return route?.takesFiles ? (uploads?.maxBytes ?? null) : null
}

async function refusalOf(handling: Handling, asked: Asked): Promise<Fault | null> {
  const { body } = asked
  if (isFromElsewhere(handling, asked)) return 403
  if (body.problem === 'busy') return 503
  // What cannot be taken counts too: to show it back is more work than many a form.
  if (!(await isUnderFormLimit(handling, asked))) return 429
  if (body.problem && body.problem !== 'cut') return body.problem === 'too-large' ? 413 : 422
  return null
}

async function isUnderFormLimit(handling: Handling, { request, response, route }: Asked): Promise<boolean> {
  const page = route?.pattern ?? ''
  const key = [route?.params.draft, sessionOf(request)].filter(Boolean).map((who) => `${page} ${who}`)
  const onRefused = (seconds: number) => response.setHeader('Retry-After', String(seconds))
  return await handling.limits.isUnder('form', { address: request.ip ?? '', key, onRefused })
}

function sessionOf({ headers }: Request): string | null {
  const [plain, secure] = [false, true].map((isSecure) => cookieIn(headers.cookie, cookieName(SESSION_COOKIE, isSecure)))
  return secure ?? plain ?? null
}

// What a form brought is shown back on every fault. A page that was only asked for has the product's own error page,
// unless the database is gone, which that page may need as well.
function faultOf({ response, facts }: Answer, { isReading, route, request }: Asked): Fault | null {
  if (facts.isDatabaseGone && response.status >= 500) return 503
  // A short link or file that is not there has no page of its own; a person still needs a way on.
  if (isReading) return route?.isFile && response.status === 404 && request.accepts(['html', 'json']) === 'html' ? 404 : null
  return response.status === 429 || response.status === 500 ? response.status : null
}

async function answerFault(handling: Handling, { request, response, site, body, address }: Asked, fault: Fault): Promise<void> {
  if (fault === 503 && body.problem !== 'busy') handling.metrics.databaseGone.inc()
  else handling.metrics.refusals.inc({ reason: body.problem === 'busy' ? 'busy' : String(fault) })
  const requestId = idOf(response)
  await sendFault(request, response, fault, { requestId, address, site, stylesheets: site.stylesheet ? [...handling.stylesheets, site.stylesheet] : handling.stylesheets }, body.bytes)
}

// Nobody knows whose page it should be, so it names no county. A program gets one line.
async function sendUnknownHost(handling: Handling, request: Request, response: Response): Promise<void> {
  if (request.accepts(['json', 'html']) !== 'html') return plain(response, 421, 'Unknown host')
  await sendFault(request, response, 421, { requestId: idOf(response), address: request.originalUrl, site: null, stylesheets: handling.stylesheets }, null)
}

function idOf(response: Response): string {
  return String(response.locals.requestId)
}

function seeOther(response: Response, address: string): void {
  response.set({ 'Cache-Control': 'no-store', Vary: 'Accept-Language, Cookie' }).redirect(303, address)
}

// Old links go on leading to the file; the pages' own host gives out none of its bytes.
function onward(response: Response, address: string): void {
  response.set({ 'Cache-Control': 'no-store' }).redirect(307, address)
}

function plain(response: Response, status: number, text: string): void {
  response.status(status).type('text/plain').send(`${text}\n`)
}
