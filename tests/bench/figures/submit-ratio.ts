import { isDeepStrictEqual } from 'node:util'
import { ANSWER, ANSWER_MUNICIPALITY } from '../answer'
import { addDrafts, addNumberedDrafts, fillForm, type FilledForm } from '../drafts'
import { rounded, type Figure } from '../figure'
import { drive } from '../load'
import { findPgbench, pgbenchScript, runPgbench, STATEMENTS_A_ROUND } from '../pgbench'
import { runPreparedLoop } from '../prepared-loop'
import { say } from '../saying'
import { COUNTY, SLUG, type OnStage } from '../stage'
import { median, spread } from '../statistics'
import { submissionStatement } from '../submission-statement'

const CONNECTIONS = 16
const ROUNDS = 5
const FORMS = 1000
/** Looks for new values by each connection of pgbench in a round. */
const LOOKS = 5

/**
 * Answers sent a second with the form that has all questions, beside the database alone keeping the same answer with
 * the same statement on the same cluster. Nothing else works on the jobs meanwhile.
 */
export const submitRatio: Figure = {
  names: ['submit.ratio'],
  measure: async (stage) =>
    await stage.withProduct(1_000, { WORKER: 'none' }, async (on) => {
      const reference = await openReference(on)
      const [first] = await addDrafts(on, 1)
      const form = await fillForm(on, first!)
      await sendForms(on, form, FORMS)
      await checkKept(on)
      await reference.take()
      const rounds: { product: number; reference: number }[] = []
      // Taken in turns, so that what else the machine does falls on both.
      for (let round = 0; round < ROUNDS; round++) rounds.push({ product: await sendForms(on, form, FORMS), reference: await reference.take() })
      const ratios = rounds.map((round) => round.product / round.reference)
      say(`submit: product ${spread(rounds.map((round) => round.product))}/s, ${reference.what} ${spread(rounds.map((round) => round.reference))}/s, ratio ${spread(ratios)}`)
      return [{
        figure: 'submit.ratio', value: rounded(median(ratios)), unit: 'ratio',
        reference: { what: `${reference.what}, the identical statement, ${CONNECTIONS} connections`, value: rounded(median(rounds.map((round) => round.reference))), unit: 'answers/s' },
      }]
    }),
}

async function sendForms(on: OnStage, form: FilledForm, count: number): Promise<number> {
  const waiting = (await addDrafts(on, count)).map((token) => form.requestFor(token))
  const load = await drive({ port: on.port, connections: CONNECTIONS, next: () => waiting.pop() ?? null })
  if (load.statuses[303] !== count) throw new Error(`Not all forms were answered with 303: ${JSON.stringify(load.statuses)}`)
  return load.perSecond
}

async function openReference(on: OnStage): Promise<{ what: string; take: () => Promise<number> }> {
  const [consultation] = await on.query<{ id: string; version: number }>('SELECT id, current_version AS version FROM consultation WHERE county_id = $1 AND slug = $2', [COUNTY, SLUG])
  const statement = await submissionStatement({ consultationId: consultation!.id, versionNumber: consultation!.version, municipality: ANSWER_MUNICIPALITY, values: ANSWER })
  const pgbench = findPgbench()
  const count = CONNECTIONS * LOOKS * STATEMENTS_A_ROUND
  await on.query('CREATE SEQUENCE bench_batch MINVALUE 0')
  let begun = 0
  const more = async () => {
    await addNumberedDrafts(on, begun, begun + count - 1)
    begun += count
  }
  const kept = async () => (await on.query<{ count: number }>('SELECT count(*)::int AS count FROM response'))[0]!.count
  const measured = async (run: () => Promise<number>) => {
    await more()
    const before = await kept()
    const speed = await run()
    const written = (await kept()) - before
    if (written !== count) throw new Error(`The reference kept ${written} answers instead of ${count}`)
    return speed
  }
  if (pgbench) {
    say(`submit: the reference is ${pgbench.version}`)
    const script = pgbenchScript(statement, 'bench_batch')
    return { what: 'pgbench -M prepared', take: async () => await measured(async () => await runPgbench(pgbench.path, on.url, script, { connections: CONNECTIONS, rounds: LOOKS })) }
  }
  say('submit: there is no pgbench here; the reference is a loop of this bench over prepared statements')
  let draft = 0
  return { what: 'a loop over prepared statements', take: async () => await measured(async () => await runPreparedLoop(on.url, statement, { connections: CONNECTIONS, statements: count, nextDraft: () => draft++ })) }
}

/** That what the forms left behind is the answer that the reference writes. */
async function checkKept({ query }: OnStage): Promise<void> {
  const [kept] = await query<{ municipality: string; values: unknown }>(
    `SELECT r.municipality, jsonb_object_agg(a.question_id, a.value) AS "values" FROM response r JOIN answer a ON a.county_id = r.county_id AND a.response_id = r.id
     WHERE (r.county_id, r.id) = (SELECT county_id, id FROM response ORDER BY received_at DESC LIMIT 1) GROUP BY r.municipality`,
  )
  if (!isDeepStrictEqual(kept, { municipality: ANSWER_MUNICIPALITY, values: ANSWER })) throw new Error(`The forms left another answer behind than the reference writes: ${JSON.stringify(kept)}`)
}
