import type { WorkInTransaction } from '~/platform/db/work.server'
import { groupChanges, nextShown, type SinceShown } from '../rules/letting-in'
import { tallyQuestions, type QuestionTally, type WholeTally } from '../rules/tallies'
import { findCountyRules } from '../store/county-rules.server'
import { countRead } from '../store/read-marks.server'
import { countChanged, findGroupsSince, letIn } from '../store/shown-answers.server'
import { countAnswers, countResponses, countShownResponses, findTallies, saveFreshTally, saveTallies } from '../store/tallies.server'

const NO_GROUPS: WholeTally['by'] = { channel: {}, locale: {}, municipality: {} }

/**
 * Counts what has come and been read, and puts new counts in place of the shown ones when enough people's answers have
 * changed since; the caller holds the tallies.
 */
export async function countAnew(inside: WorkInTransaction, consultationId: string, isClosed: boolean): Promise<void> {
  const { scope, db, now } = inside
  const whole = await countResponses(scope, db, consultationId)
  const read = (await countRead(scope, db, consultationId)).answers
  await saveFreshTally(scope, db, consultationId, { ...whole, read }, now)
  const { smallGroupThreshold } = await findCountyRules(scope, db)
  const next = nextShown(await findSince(inside, consultationId, isClosed), smallGroupThreshold)
  if (!next) return
  await letIn(scope, db, consultationId, next.heldBack)
  const shown = await countShownResponses(scope, db, consultationId)
  const questions = tallyQuestions(await countAnswers(scope, db, consultationId))
  const by = next.byGroup ? shown.by : NO_GROUPS
  await saveTallies(scope, db, consultationId, { whole: { ...whole, read, ...shown, by, isByGroup: next.byGroup }, questions: next.byGroup ? questions : withoutGroups(questions) }, now)
}

async function findSince({ scope, db }: WorkInTransaction, consultationId: string, isClosed: boolean): Promise<SinceShown> {
  const shown = await findTallies(scope, db, consultationId)
  const isByGroup = shown?.whole.isByGroup ?? false
  const groups = shown && isByGroup ? groupChanges(shown.whole.by, await findGroupsSince(scope, db, consultationId)) : []
  return { isClosed, isShown: shown !== null, isByGroup, groups, ...(await countChanged(scope, db, consultationId)) }
}

function withoutGroups(questions: Map<string, QuestionTally>): Map<string, QuestionTally> {
  return new Map([...questions].map(([id, { all }]) => [id, { all, by: { channel: {}, locale: {}, municipality: {} } }]))
}
