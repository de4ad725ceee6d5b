import { digestOf, newCode } from '~/answers/store/codes.server'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { Question } from '~/questions/contract'
import { fieldsOf } from '~/questions/registry'
import { ANSWER } from './answer'
import { askOnce, browserRequest } from './load'
import { COUNTY, SLUG, type OnStage } from './stage'

export const DRAFT_LOCALE: Locale = 'fi'

const DRAFT = `county_id, id, token_digest, consultation_id, version_number, locale, "values", revision, created_at, updated_at)
  SELECT c.county_id, gen_random_uuid(), d.digest, c.id, c.current_version, '${DRAFT_LOCALE}', '{}'::jsonb, 0, now(), now() FROM consultation c`

/** Begins so many answers straight in the database and gives the tokens that lead to them. */
export async function addDrafts({ query }: Pick<OnStage, 'query'>, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => newCode())
  await query(`INSERT INTO answer_draft (${DRAFT}, unnest($3::bytea[]) AS d(digest) WHERE c.county_id = $1 AND c.slug = $2`, [COUNTY, SLUG, tokens.map((token) => Buffer.from(digestOf(token)))])
  return tokens
}

/** Begins answers for the reference, whose digests follow from their numbers. */
export async function addNumberedDrafts({ query }: Pick<OnStage, 'query'>, from: number, to: number): Promise<void> {
  const digests = `CROSS JOIN (SELECT sha256(('bench draft ' || n)::bytea) AS digest FROM generate_series($3::int, $4::int) n) d`
  await query(`INSERT INTO answer_draft (${DRAFT} ${digests} WHERE c.county_id = $1 AND c.slug = $2`, [COUNTY, SLUG, from, to])
}

/** The form with all questions on one page, filled in, ready to be sent for any draft. */
export type FilledForm = { requestFor: (token: string) => Buffer }

/** Opens the page as a browser would and fills it in, so that what is sent is what its button sends. */
export async function fillForm({ port, query }: Pick<OnStage, 'port' | 'query'>, token: string): Promise<FilledForm> {
  const reply = await askOnce(port, browserRequest('GET', port, pathFor(token), { 'Accept-Encoding': 'identity' }))
  if (reply.status !== 200) throw new Error(`The page with all questions was answered with ${reply.status}`)
  const hidden = [...reply.body.toString('utf8').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!])
  const [version] = await query<{ questions: Question[] }>(
    `SELECT v.content->'questions' AS questions FROM consultation c JOIN consultation_version v ON v.county_id = c.county_id AND v.consultation_id = c.id AND v.number = c.current_version WHERE c.county_id = $1 AND c.slug = $2`,
    [COUNTY, SLUG],
  )
  const typed = version!.questions.flatMap((question) => {
    const value = ANSWER[question.id]
    return value ? Object.entries(fieldsOf(question, value)).flatMap(([name, values]) => values.map((each) => [name, each])) : []
  })
  const body = new URLSearchParams([...hidden, ...typed, ['intent', 'send']]).toString()
  return { requestFor: (each) => browserRequest('POST', port, pathFor(each), {}, body) }
}

function pathFor(token: string): string {
  return addresses.answerAll(DRAFT_LOCALE, SLUG, token)
}
