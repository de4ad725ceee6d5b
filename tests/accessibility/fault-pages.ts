import { request } from 'node:http'
import type { Locale } from '~/kernel/locales'
import type { Fault } from '~/platform/http/faults/fault-page.server'

/** One page that the server makes by itself: which fault, in which state, and how it is brought about. */
export type FaultVisit = { fault: Fault; state: string; bring: (origin: string, locale: Locale) => Promise<Answer> }

export type Answer = { status: number; html: string }

type Asking = { path: string; method?: string; headers?: Record<string, string>; fields?: Record<string, string> }

const WORDS = 'Bussi kulkee kahdesti päivässä. Miten pääsen kotiin, kun vastaanotto venyy?'

// Node's own request sends whatever origin and host it is told to.
async function ask(origin: string, { path, method = 'GET', headers = {}, fields }: Asking): Promise<Answer> {
  const body = fields && new URLSearchParams(fields).toString()
  const form = fields ? { 'Content-Type': 'application/x-www-form-urlencoded', 'Origin': origin } : {}
  return await new Promise((resolve, reject) => {
    const asking = request(`${origin}${path}`, { method: fields ? 'POST' : method, headers: { Accept: 'text/html', ...form, ...headers } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, html: Buffer.concat(parts).toString() }))
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

let count = 0
const signIn = (locale: Locale, fields: Record<string, string> = {}): Asking => ({ path: `/${locale}/sign-in`, fields: { intent: 'link', email: `nobody-${++count}@asukas.example`, text: WORDS, ...fields } })

/** What a working product with its database can be brought to. */
export const REFUSALS: FaultVisit[] = [
  { fault: 403, state: 'a form from elsewhere', bring: async (origin, locale) => await ask(origin, { ...signIn(locale), headers: { Origin: 'https://elsewhere.example' } }) },
  { fault: 404, state: 'a short link that leads nowhere', bring: async (origin, locale) => await ask(origin, { path: '/k/nowhere', headers: { 'Accept-Language': locale } }) },
  { fault: 413, state: 'a text that is too long', bring: async (origin, locale) => await ask(origin, signIn(locale, { text: `${WORDS} ${'a '.repeat(1_100_000)}` })) },
  { fault: 422, state: 'characters that cannot be kept', bring: async (origin, locale) => await ask(origin, signIn(locale, { text: `${WORDS}\0` })) },
  {
    fault: 429,
    state: 'too many tries',
    bring: async (origin, locale) => {
      const again = signIn(locale)
      for (let i = 0; i < 8; i++) await ask(origin, again)
      return await ask(origin, again)
    },
  },
]

/** What it comes to when a table is missing, a defect of the product's own. */
export const DEFECTS: FaultVisit[] = [{ fault: 500, state: 'a form that met a defect', bring: async (origin, locale) => await ask(origin, signIn(locale)) }]

/** What it comes to without the database. */
export const OUTAGES: FaultVisit[] = [
  { fault: 503, state: 'a form without the database', bring: async (origin, locale) => await ask(origin, signIn(locale)) },
  { fault: 503, state: 'a page without the database', bring: async (origin, locale) => await ask(origin, { path: `/${locale}/sign-in` }) },
]

/** What a product without a county answers. */
export const STRANGERS: FaultVisit[] = [{ fault: 421, state: 'a host that is nobody’s', bring: async (origin, locale) => await ask(origin, { path: `/${locale}/consultations` }) }]
