import type { Work } from '~/platform/db/work.server'
import type { Question } from '~/questions/contract'
import { resultOf, resultOfGroup, type QuestionResult as Result, type ResultGroup } from '../rules/results'
import { showGroups, type ShownCount } from '../rules/suppress-small-groups'
import { DIMENSIONS, type Dimension } from '../rules/tallies'
import { findCountyRules } from '../store/county-rules.server'
import { findTallies } from '../store/tallies.server'

/** One question's result as it may be shown. */
export type QuestionResult = Result

/** The results of a consultation as they were last counted; small groups hidden. */
export type Results = {
  refreshedAt: Date | null
  threshold: number
  responses: number
  groups: Record<Dimension, Record<string, ShownCount>>
  questions: QuestionResult[]
}

/** The results of all questions, or of one group's answers. Reads the tallies only: its cost does not grow with the answers. */
export async function results(work: Work, input: { consultationId: string; questions: readonly Question[]; group?: ResultGroup }): Promise<Results> {
  const [{ smallGroupThreshold: threshold }, tallies] = await Promise.all([findCountyRules(work.scope, work.db), findTallies(work.scope, work.db, input.consultationId)])
  const { group } = input
  return {
    refreshedAt: tallies?.refreshedAt ?? null,
    threshold,
    responses: tallies?.whole.responses ?? 0,
    groups: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, showGroups(tallies?.whole.by[dimension] ?? {}, threshold).counts])) as Results['groups'],
    questions: input.questions.map((question) => {
      const tally = tallies?.questions.get(question.id)
      return group ? resultOfGroup(question, tally, group, threshold) : resultOf(question, tally, threshold)
    }),
  }
}
