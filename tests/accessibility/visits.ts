import type { Locale } from '~/kernel/locales'
import { addresses } from '~/kernel/addresses'
import { productOrigin } from '../support/open-browser'

/** Who looks at a page. */
export type As = 'resident' | 'official' | 'representative'

/** Real things of the demo, found by walking it, so that every page can be opened. */
export type DemoThings = {
  cookies: Record<As, string>
  draft: string
  sentDraft: string
  code: string
  statement: string
  ownStatement: { association: string; statement: string }
  response: string
  theme: string
  publishedTheme: string
  attachment: string
}

const OPEN = 'lahipalvelut'
const EARLY = 'lahipalvelut-varhainen'

/** Fetches like a browser without scripts: own origin, cookie, no following. */
export async function send(path: string, options: { cookie?: string; form?: Record<string, string | string[]> } = {}): Promise<Response> {
  const origin = productOrigin()
  const headers: Record<string, string> = options.cookie ? { cookie: options.cookie } : {}
  if (!options.form) return await fetch(`${origin}${path}`, { headers, redirect: 'manual' })
  const body = new URLSearchParams(Object.entries(options.form).flatMap(([name, value]) => [value].flat().map((each) => [name, each])))
  return await fetch(`${origin}${path}`, { method: 'POST', headers: { ...headers, origin, 'content-type': 'application/x-www-form-urlencoded' }, body, redirect: 'manual' })
}

/** Signs in as a demo person and gives the cookie header of the session. */
export async function signInAs(name: string): Promise<string> {
  const page = await (await send(addresses.signIn('fi'))).text()
  const person = formsOf(page).find((form) => form.includes(name))?.match(/name="person" value="([^"]+)"|value="([^"]+)" name="person"/)
  if (!person) throw new Error(`The sign-in page does not offer ${name}`)
  const answer = await send(addresses.signIn('fi'), { form: { intent: 'demo', person: (person[1] ?? person[2])! } })
  return (answer.headers.getSetCookie?.() ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
}

function formsOf(html: string): string[] {
  return [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map((match) => match[0])
}

function found(html: string, pattern: RegExp, what: string): string {
  const match = html.match(pattern)?.[1]
  if (!match) throw new Error(`Could not find ${what}`)
  return match
}

async function startDraft(locale: Locale): Promise<string> {
  const start = addresses.answerStart(locale, OPEN)
  const answer = await send(start, { form: { mode: 'parts' } })
  return found(answer.headers.get('location') ?? '', /\/answer\/([^/]+)\//, 'the draft')
}

/** Walks the demo once and collects what the pages need. */
export async function findDemoThings(): Promise<DemoThings> {
  const official = await signInAs('Aino Laine')
  const representative = await signInAs('Marjatta Ojala')
  const text = async (path: string, cookie?: string) => await (await send(path, cookie ? { cookie } : {})).text()
  const sentDraft = await startDraft('fi')
  await send(addresses.answerPart('fi', OPEN, sentDraft, 1), { form: { q1: 'lehtovaara', intent: 'continue' } })
  await send(addresses.answerCheck('fi', OPEN, sentDraft), { form: { intent: 'send' } })
  const receipt = await text(addresses.answerReceipt('fi', OPEN, sentDraft))
  const own = await text(addresses.association('fi'), representative)
  const association = found(own, /\/fi\/association\/([a-z0-9-]+)["?]/, 'an association of one’s own')
  const statements = await text(addresses.associationStatements('fi', association), representative)
  const reading = await text(addresses.officialAnswers('fi', EARLY), official)
  const themes = await text(addresses.officialThemes('fi', EARLY), official)
  const summary = await text(addresses.summary('fi', EARLY))
  const consultation = await text(addresses.consultation('fi', OPEN))
  return {
    cookies: { resident: '', official, representative },
    draft: await startDraft('fi'),
    sentDraft,
    code: found(receipt.replace(/<[^>]+>/g, ' '), /([0-9A-HJKMNP-TV-Z]{4,}(?:[ -][0-9A-HJKMNP-TV-Z]{4,}){3,})/, 'the answer code'),
    statement: found(consultation, /\/fi\/statements\/([0-9a-f-]{36})/, 'a statement'),
    ownStatement: { association, statement: found(statements, /\/statements\/([0-9a-f-]{36})/, 'a statement of one’s own') },
    response: found(reading, /\/answers\/([0-9a-f-]{36})/, 'a response'),
    theme: found(themes, /\/themes\/([0-9a-f-]{36})/, 'a theme'),
    publishedTheme: found(summary, /\/summary\/([0-9a-f-]{36})/, 'a published theme'),
    attachment: found(consultation, /\/attachments\/([0-9a-f-]{36})/, 'an attachment'),
  }
}

/** One page to look at: its module in the table of addresses, who looks, where, and in which state. */
export type Visit = { module: string; as: As; state: string; address: (locale: Locale) => string; form?: Record<string, string> }

/** Every page of the product with sample things, in its states. A module that is not here fails the meta-test. */
export function visits(things: DemoThings): Visit[] {
  const list: Visit[] = []
  const add = (module: string, as: As, address: (l: Locale) => string, state = 'default', form?: Record<string, string>) => list.push({ module, as, address, state, ...(form ? { form } : {}) })
  const a = addresses
  add('public/front', 'resident', (l) => a.front(l))
  add('public/consultations', 'resident', (l) => a.consultations(l))
  add('public/consultations', 'resident', (l) => a.consultations(l, { q: 'zzzz' }), 'nothing found')
  add('public/consultation', 'resident', (l) => a.consultation(l, OPEN))
  add('public/consultation', 'resident', (l) => a.consultation(l, EARLY), 'over')
  add('public/consultation-statements', 'resident', (l) => a.consultationStatements(l, OPEN))
  add('public/summary', 'resident', (l) => a.summary(l, EARLY))
  add('public/summary-evidence', 'resident', (l) => a.summaryEvidence(l, EARLY, things.publishedTheme))
  add('public/paper', 'resident', (l) => a.answerPaper(l, OPEN))
  add('public/keep-in-touch', 'resident', (l) => a.contactOptIn(l, OPEN))
  add('public/answer-start', 'resident', (l) => a.answerStart(l, OPEN))
  for (const part of [1, 2, 3, 4, 5]) add('public/answer-part', 'resident', (l) => a.answerPart(l, OPEN, things.draft, part), `part ${part}`)
  add('public/answer-all', 'resident', (l) => a.answerAll(l, OPEN, things.draft))
  add('public/answer-check', 'resident', (l) => a.answerCheck(l, OPEN, things.draft))
  add('public/answer-saved', 'resident', (l) => a.answerSaved(l, OPEN, things.draft))
  add('public/answer-receipt', 'resident', (l) => a.answerReceipt(l, OPEN, things.sentDraft))
  add('public/answer-receipt-mail', 'resident', (l) => a.answerReceiptMail(l, OPEN, things.sentDraft))
  add('public/find-answer', 'resident', (l) => a.findAnswer(l))
  add('public/statement', 'resident', (l) => a.statement(l, things.statement))
  add('public/forums', 'resident', (l) => a.forums(l))
  add('public/forum', 'resident', (l) => a.forum(l, 'kuusniemi'))
  add('public/associations', 'resident', (l) => a.associations(l))
  add('public/follow-up', 'resident', (l) => a.followUp(l))
  add('public/take-part', 'resident', (l) => a.takePart(l))
  add('public/about', 'resident', (l) => a.about(l))
  add('public/privacy', 'resident', (l) => a.privacy(l))
  add('public/accessibility', 'resident', (l) => a.accessibility(l))
  add('public/sign-in', 'resident', (l) => a.signIn(l))
  add('public/sign-in-link', 'resident', (l) => a.signInLink(l, 'no-such-token'), 'expired')
  add('public/not-found', 'resident', (l) => `${a.front(l)}/no-such-page`)
  add('demo/outbox', 'resident', () => a.demoOutbox())
  add('demo/components', 'resident', () => a.demoComponents())
  const own = things.ownStatement
  add('public/sign-out', 'representative', (l) => a.signOut(l))
  add('association/home', 'representative', (l) => a.association(l))
  add('association/statements', 'representative', (l) => a.associationStatements(l, own.association))
  add('association/statement', 'representative', (l) => a.associationStatement(l, own.association, own.statement))
  add('official/home', 'official', (l) => a.official(l))
  add('official/consultation', 'official', (l) => a.officialConsultation(l, OPEN))
  add('official/answers', 'official', (l) => a.officialAnswers(l, OPEN))
  add('official/answers', 'official', (l) => a.officialAnswers(l, EARLY), 'coded')
  add('official/response', 'official', (l) => a.officialResponse(l, EARLY, things.response))
  add('official/results', 'official', (l) => a.officialResults(l, EARLY))
  add('official/statements', 'official', (l) => a.officialStatements(l, EARLY))
  add('official/statement', 'official', (l) => a.officialStatement(l, OPEN, things.statement))
  add('official/themes', 'official', (l) => a.officialThemes(l, EARLY))
  add('official/theme', 'official', (l) => a.officialTheme(l, EARLY, things.theme))
  add('official/summary', 'official', (l) => a.officialSummary(l, EARLY))
  add('official/summary-theme', 'official', (l) => a.officialSummaryTheme(l, EARLY, things.theme))
  add('official/summary-preview', 'official', (l) => a.officialSummaryPreview(l, EARLY, 'sv-simple'))
  return list
}

/** Modules looked at elsewhere: they answer with a file, a redirect or JSON, or need a code that only a journey has. */
export const VISITED_ELSEWHERE: Record<string, string> = {
  'public/root': 'redirects to a language',
  'public/short-link': 'redirects',
  'public/attachment': 'a file',
  'public/forum-calendar': 'a file',
  'public/answer-receipt-file': 'a file',
  'public/own-answer': 'journeys: needs the code',
  'public/own-answer-edit': 'journeys: needs the code',
  'public/own-answer-withdraw': 'journeys: needs the code',
  'association/statement-step': 'journeys: needs a draft',
  'api/consultations': 'JSON',
  'api/consultation': 'JSON',
}
