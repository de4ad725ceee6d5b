import { startFailure } from '../config/start-failure'
import type { Reader } from '../db/database.server'
import { databaseErrorFacts } from '../log/database-errors.server'
import { hex } from './chain'
import { checkLog, type NotedSeal } from './checking.server'
import { countUnsealed } from './entries.server'
import { placesOfLate } from './late'
import { countiesWithSeals, type CheckOutcome } from './seals.server'

/**
 * What `npm run audit:check` does with its words: looks through the log of every county, or of the one that is named,
 * says a line or two on each, and gives 0 when all are as they were sealed, else 1. Throws a start failure for words it
 * does not know.
 */
export async function checkCommand(db: Reader, words: readonly string[], say: (line: string) => void): Promise<number> {
  const { county, noted } = readWords(words)
  const counties = await countiesWithSeals(db).catch(explainEmpty)
  if (county !== null && !counties.includes(county)) throw startFailure(`There is no sealed log of a county "${county}".`)
  if (counties.length === 0) say('Nothing has been sealed yet.')
  let code = 0
  for (const countyId of county === null ? counties : [county]) {
    const outcome = await checkLog(db, countyId, noted)
    say(lineOf(countyId, outcome, await countUnsealed(db, countyId)))
    if (outcome.late.count > 0) say(`  Remark: sealed more than 25 hours after the time they tell: entries ${placesOfLate(outcome.late)} (${outcome.late.count} in all). Either nothing was sealing then, or the time is not their own.`)
    if (outcome.last) say(`  Seal ${outcome.last.ordinal}: ${hex(outcome.last.seal)}`)
    if (outcome.fault) code = 1
  }
  return code
}

// No such database, or none of our tables in it: whoever asks too early is told that, and not how the question failed.
function explainEmpty(error: unknown): never {
  const { code, sqlState } = databaseErrorFacts(error) ?? {}
  const isEmpty = [code, sqlState].some((each) => ['P2021', 'P1003', '42P01', '3D000', 'DatabaseDoesNotExist', 'TableDoesNotExist'].includes(each ?? ''))
  throw isEmpty ? startFailure('The database holds nothing of Kuultu yet. Start the product first.', error) : error
}

function lineOf(countyId: string, { batchCount, entryCount, deletedCount, fault }: CheckOutcome, unsealed: number): string {
  if (fault) {
    const place = [fault.batch === null ? '' : ` batch ${fault.batch}`, fault.position === null ? '' : ` entry ${fault.position}`].join(',').replace(/^,|,$/g, '')
    return `${countyId}: NOT as it was sealed: ${fault.kind} at${place}. Up to there ${entryCount} entries are untouched.`
  }
  const deleted = deletedCount > 0 ? ` ${deletedCount} of them were deleted by rule.` : ''
  return `${countyId}: as it was sealed. ${entryCount} entries in ${batchCount} batches; ${unsealed} wait for their seal.${deleted}`
}

function readWords(words: readonly string[]): { county: string | null; noted: NotedSeal[] } {
  const found: { county: string | null; noted: NotedSeal[] } = { county: null, noted: [] }
  for (let at = 0; at < words.length; at += 2) {
    const [name, value = ''] = words.slice(at)
    const noted = /^(\d+):([0-9a-f]{64})$/.exec(value.toLowerCase().replace(/\s/g, ''))
    if (name === '--county' && value) found.county = value
    else if (name === '--expect' && noted) found.noted.push({ ordinal: Number(noted[1]), seal: Buffer.from(noted[2]!, 'hex') })
    else throw startFailure('Say: npm run audit:check -- [--county ID] [--expect NUMBER:SEAL]. The seal has 64 letters and digits.')
  }
  if (found.noted.length > 0 && found.county === null) throw startFailure('A seal belongs to one county: say which with --county ID.')
  return found
}
