import { addresses } from '~/kernel/addresses'
import { productOrigin } from '../support/open-browser'

/** Who looks at a page; `answerer` has opened an own answer by its code, `chooser` is at the demonstration's provider of identities. */
export type As = 'resident' | 'answerer' | 'chooser' | 'official' | 'representative' | 'moderator' | 'administrator' | 'auditor'

/** Real things of the demo, found by walking it, so that every page can be opened. */
export type DemoThings = {
  cookies: Record<As, string>
  draft: string
  wholeDraft: string
  programmeDraft: string
  sentDraft: string
  code: string
  statement: string
  association: string
  givenStatement: string
  draftStatement: string
  response: string
  theme: string
  publishedTheme: string
  waitingText: string
  appeal: string
  documentRequest: string
  hiddenAction: string
  statementAction: string
  remark: string
  person: string
  grant: string
  administratorRequest: string
  /** A sign-in link that another browser has asked for. */
  otherBrowsersLink: string
  /** Where the demonstration's provider asks who to be. */
  choice: string
  attachment: string
}

/** The open matters of the demo, and the round before that is over. */
export const OPEN = 'lahipalvelut'
export const PROGRAMME = 'osallisuus'
/** The open matter that is for children and young people. */
export const YOUNG = 'nuoret'
export const EARLY = 'lahipalvelut-varhainen'

const ID = '[0-9a-f]{8}-[0-9a-f-]{27}'

export type Form = Record<string, string | string[]>

let aim: string | undefined

/** From now on everything here asks another product than the one of the whole run. */
export function aimAt(origin: string): void {
  aim = origin
}

/** The product that is asked. */
export function aimedOrigin(): string {
  return aim ?? productOrigin()
}

/** Fetches like a browser without scripts: own origin, cookie, no following. */
export async function send(path: string, options: { cookie?: string; form?: Form; headers?: Record<string, string> } = {}): Promise<Response> {
  const origin = aimedOrigin()
  const headers: Record<string, string> = { ...options.headers, ...(options.cookie ? { cookie: options.cookie } : {}) }
  if (!options.form) return await fetch(`${origin}${path}`, { headers, redirect: 'manual' })
  const body = new URLSearchParams(Object.entries(options.form).flatMap(([name, value]) => [value].flat().map((each) => [name, each])))
  return await fetch(`${origin}${path}`, { method: 'POST', headers: { ...headers, origin, 'content-type': 'application/x-www-form-urlencoded' }, body, redirect: 'manual' })
}

/** Signs in as a demo person and gives the cookie header of the session. */
export async function signInAs(name: string): Promise<string> {
  const page = await (await send(addresses.signIn('fi'))).text()
  const form = [...page.matchAll(/<form[\s\S]*?<\/form>/g)].map((match) => match[0]).find((each) => each.includes(name))
  const person = form?.match(/name="person" value="([^"]+)"/)?.[1]
  if (!person) throw new Error(`The sign-in page does not offer ${name}`)
  return cookiesOf(await send(addresses.signIn('fi'), { form: { intent: 'demo', person } }))
}

function cookiesOf(answer: Response): string {
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
}

function found(text: string, pattern: RegExp, what: string): string {
  const match = text.match(pattern)?.[1]
  if (!match) throw new Error(`Could not find ${what}`)
  return match
}

async function textOf(path: string, cookie?: string): Promise<string> {
  return await (await send(path, { cookie })).text()
}

async function startDraft(slug: string): Promise<string> {
  const answer = await send(addresses.answerStart('fi', slug), { form: { intent: 'parts' } })
  return found(answer.headers.get('location') ?? '', /\/answer\/([^/]+)\//, `a draft of ${slug}`)
}

/** Gives an answer with one choice and some words; the draft's address and the code on its receipt. */
async function giveAnswer(): Promise<{ sentDraft: string; code: string }> {
  const sentDraft = await startDraft(OPEN)
  const version = found(await textOf(addresses.answerAll('fi', OPEN, sentDraft)), /name="version" value="(\d+)"/, 'the version of the questions')
  await send(addresses.answerAll('fi', OPEN, sentDraft), { form: { version, revision: '0', q1: 'lehtovaara', q7: 'Bussi kulkee kahdesti päivässä.\nMiten pääsen kotiin?', q9: '3', intent: 'send' } })
  const receipt = (await textOf(addresses.answerReceipt('fi', OPEN, sentDraft))).replace(/<[^>]+>/g, ' ')
  const code = found(receipt, /((?:[0-9A-Z]{4,}[ -]+){3,}[0-9A-Z]{4,})/, 'the code of an answer').replace(/\s+/g, ' ')
  return { sentDraft, code }
}

/** What the association of the demo has given, and what it is writing; the writing is begun when it is not. */
async function statementsOf(cookie: string): Promise<Pick<DemoThings, 'association' | 'givenStatement' | 'draftStatement'>> {
  const association = 'muistiyhdistys'
  const address = addresses.associationStatements('fi', association)
  const desk = await textOf(address, cookie)
  const given = found(desk.slice(desk.indexOf('id="given"')), new RegExp(`/statements/(${ID})`), 'a given statement')
  if (desk.includes('id="drafts"')) return { association, givenStatement: given, draftStatement: found(desk.slice(desk.indexOf('id="drafts"')), new RegExp(`/statements/(${ID})`), 'a draft') }
  const consultation = found(desk, /name="consultation" value="([^"]+)"/, 'a matter to give a statement on')
  const started = await send(address, { cookie, form: { consultation, writtenIn: 'fi' } })
  return { association, givenStatement: given, draftStatement: found(started.headers.get('location') ?? '', new RegExp(`/statements/(${ID})`), 'the begun statement') }
}

/** A link in a letter that nobody uses up; asked for when there is none that works. */
async function unusedLink(email: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const letters = (await textOf(addresses.demoOutbox())).split('<article').filter((letter) => letter.includes(email))
    const token = letters[0]?.match(/\/sign-in\/([\w-]{43})/)?.[1]
    if (token && (await send(addresses.signInLink('fi', token))).status === 200) return token
    if (tries === 0) await send(addresses.signIn('fi'), { form: { intent: 'link', email } })
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`No letter to ${email}`)
}

/** Goes out to the demonstration's provider and stands before its page. */
async function beforeChoice(): Promise<{ choice: string; cookie: string }> {
  const out = await send(addresses.signInWith('fi', 'oidc'), { headers: { 'Sec-Fetch-Site': 'same-origin' } })
  const asked = await fetch(out.headers.get('location')!, { redirect: 'manual' })
  return { choice: found(asked.headers.get('location') ?? '', /\/demo\/([\w-]+)$/, 'a choice'), cookie: cookiesOf(asked) }
}

/** Hides a part of a text as the moderator would; the text stays hidden for the pages that tell its author. */
async function hidePart(cookie: string, text: string, words: string): Promise<void> {
  const address = addresses.moderationText('fi', text)
  const page = await textOf(`${address}?show=original`, cookie)
  const seen = { digest: found(page, /name="digest" value="([^"]+)"/, 'the words that were opened'), revision: found(page, /name="revision" value="([^"]+)"/, 'the decision that was seen') }
  await send(address, { cookie, form: { ...seen, do: 'redact', words, reason: 'identifying' } })
}

/** Puts a text on the queue by asking for it, and gives its id there. */
async function raisedText(official: string, moderator: string, source: { kind: 'answer' | 'statement'; id: string; slug: string }, part: string): Promise<string> {
  const before = await textOf(addresses.moderation('fi', { concern: 'raised' }), moderator)
  await send(addresses.moderationRaise('fi', source), { cookie: official, form: { part } })
  const after = await textOf(addresses.moderation('fi', { concern: 'raised' }), moderator)
  const ids = [...after.matchAll(new RegExp(`/moderation/texts/(${ID})`, 'g'))].map((match) => match[1]!)
  return ids.find((id) => !before.includes(id)) ?? ids[0]!
}

/** What the moderator of the demo has on the desk, with a request for documents and hidden parts whose authors are told. */
async function moderationThings(cookies: { official: string; representative: string; answerer: string }, own: { statement: string; association: string; response: string }): Promise<Pick<DemoThings, 'waitingText' | 'appeal' | 'documentRequest' | 'hiddenAction' | 'statementAction'> & { moderator: string; administrator: string }> {
  const [moderator, administrator] = [await signInAs('Jari Koskela'), await signInAs('Mikko Saarinen')]
  await hidePart(moderator, await raisedText(cookies.official, moderator, { kind: 'answer', id: own.response, slug: OPEN }, 'q7'), 'Bussi')
  await hidePart(moderator, await raisedText(cookies.official, moderator, { kind: 'statement', id: own.statement, slug: OPEN }, 'howAsked/fi'), 'omaa')
  const requests = await textOf(addresses.documentRequests('fi'), moderator)
  const consultation = found(requests, new RegExp(`<option value="(${ID})">Lähipalvelut 2028–2031:`), 'a matter to ask documents of')
  const asked = `Kaikki vastaukset, pyyntö ${Date.now()}`
  const registered = await send(addresses.documentRequests('fi'), { cookie: moderator, form: { consultation, asked, 'received.day': '1', 'received.month': '2', 'received.year': '2026' } })
  return {
    moderator, administrator,
    waitingText: found(await textOf(addresses.moderation('fi', { concern: 'health' }), moderator), new RegExp(`/moderation/texts/(${ID})`), 'a text to check'),
    appeal: found(await textOf(addresses.moderationAppeals('fi'), moderator), new RegExp(`/moderation/appeals/(${ID})`), 'an appeal'),
    documentRequest: found(registered.headers.get('location') ?? '', new RegExp(`/document-requests/(${ID})`), 'a request for documents'),
    hiddenAction: found(await textOf(addresses.ownAnswer('fi'), cookies.answerer), new RegExp(`/appeal/(${ID})`), 'a hidden part of an answer'),
    statementAction: found(await textOf(addresses.associationStatement('fi', own.association, own.statement), cookies.representative), new RegExp(`/appeal/(${ID})`), 'a hidden part of a statement'),
  }
}

/** Somebody else with a role, and a request to make a third one administrator; the request is made when it is not there. */
async function peopleOf(cookie: string): Promise<Pick<DemoThings, 'person' | 'grant' | 'administratorRequest'>> {
  const idOf = async (name: string) => found(await textOf(addresses.adminPeople('fi', { q: name }), cookie), new RegExp(`/admin/people/(${ID})`), name)
  const [person, asked] = [await idOf('Jari Koskela'), await idOf('Leena Peltola')]
  await send(addresses.adminPersonAdministrator('fi', asked), { cookie, form: { 'endsOn.day': '' } })
  return {
    person,
    grant: found(await textOf(addresses.adminPerson('fi', person), cookie), new RegExp(`/roles/(${ID})`), 'a role that can be ended'),
    administratorRequest: found(await textOf(addresses.adminPerson('fi', asked), cookie), new RegExp(`/requests/(${ID})`), 'a waiting request'),
  }
}

/** Walks the demo once and collects what the pages need. */
export async function findDemoThings(): Promise<DemoThings> {
  const official = await signInAs('Aino Laine')
  const representative = await signInAs('Marjatta Ojala')
  const auditor = await signInAs('Helena Wikström')
  const { sentDraft, code } = await giveAnswer()
  const answerer = cookiesOf(await send(addresses.findAnswer('fi'), { form: { code } }))
  const { choice, cookie: chooser } = await beforeChoice()
  const given = await statementsOf(representative)
  const own = found(await textOf(addresses.officialAnswers('fi', OPEN, { state: 'all', order: 'newest' }), official), new RegExp(`name="response" value="(${ID})"`), 'the answer just given')
  const { moderator, administrator, ...moderation } = await moderationThings({ official, representative, answerer }, { statement: given.givenStatement, association: given.association, response: own })
  return {
    cookies: { resident: '', answerer, chooser, official, representative, moderator, administrator, auditor },
    choice,
    otherBrowsersLink: await unusedLink('anna.lindholm@jarvirannikko.example'),
    ...moderation,
    ...(await peopleOf(administrator)),
    draft: await startDraft(OPEN),
    wholeDraft: await startDraft(OPEN),
    programmeDraft: await startDraft(PROGRAMME),
    sentDraft,
    code,
    statement: found(await textOf(addresses.consultationStatements('fi', OPEN)), new RegExp(`/fi/statements/(${ID})`), 'a statement'),
    ...given,
    response: found(await textOf(addresses.officialAnswers('fi', EARLY, { state: 'all' }), official), new RegExp(`name="response" value="(${ID})"`), 'an answer to read'),
    theme: found(await textOf(addresses.officialThemes('fi', EARLY), official), new RegExp(`/themes/(${ID})`), 'a theme'),
    attachment: found(await textOf(addresses.officialAttachments('fi', OPEN), official), new RegExp(`/official/consultations/${OPEN}/attachments/(${ID})`), 'an attachment'),
    remark: found(await textOf(addresses.officialAccessibility('fi'), official), new RegExp(`/accessibility/remarks/(${ID})`), 'a remark on accessibility'),
    publishedTheme: found(await textOf(addresses.summary('fi', EARLY)), new RegExp(`/summary/(${ID})`), 'a published theme'),
  }
}
