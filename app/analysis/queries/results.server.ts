import type { Work } from '~/platform/db/work.server'
import type { Question } from '~/questions/contract'
import { resultOf, resultOfGroup, type QuestionResult as Result, type ResultGroup } from '../rules/results'
import { settle, type Settled, type Tallied } from '../rules/settled-groups'
import { findCountyRules } from '../store/county-rules.server'
import { findTallies } from '../store/tallies.server'

/** One question's result as it may be shown. */
export type QuestionResult = Result

/** The results of a consultation as they are shown; small groups hidden. Of `groups` only those that may be shown. */
export type Results = Pick<Settled, 'groups'> & {
  /** How many answers the counts are of. All who answered are no group by a property: never hidden. */
  responses: number
  /** When the shown counts were made. */
  refreshedAt: Date | null
  /** Whether groups can be shown: not while people answer. */
  isByGroup: boolean
  threshold: number
  questions: QuestionResult[]
}

const NOTHING: Tallied & { refreshedAt: null } = { whole: { responses: 0, withOwnWords: 0, read: 0, by: { channel: {}, locale: {}, municipality: {} } }, questions: new Map(), refreshedAt: null }

/** The results of all questions, or of one group's answers. Reads the tallies only: its cost does not grow with the answers. */
export async function results(work: Work, input: { consultationId: string; questions: readonly Question[]; group?: ResultGroup }): Promise<Results> {
  const [{ smallGroupThreshold: threshold }, found] = await Promise.all([findCountyRules(work.scope, work.db), findTallies(work.scope, work.db, input.consultationId)])
  const tallied = found ?? NOTHING
  const group = found?.whole.isByGroup ? input.group : undefined
  const settled = settle(input.questions, tallied, threshold)
  return {
    refreshedAt: tallied.refreshedAt,
    isByGroup: found?.whole.isByGroup ?? false,
    threshold,
    responses: tallied.whole.responses,
    groups: settled.groups,
    questions: input.questions.map((question) => {
      const tally = tallied.questions.get(question.id)
      const own = settled.questions[question.id]!
      return group ? resultOfGroup(question, tally, group, own, threshold) : resultOf(question, tally, own, threshold)
    }),
  }
}
