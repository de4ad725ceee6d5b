import type { Coverage } from '../contract'

/** Raw counts that coverage is made of. */
export type ReadingCounts = { responses: number; withOwnWords: number; readWithOwnWords: number; statements: number; readStatements: number }

/** How much has been read. Responses without own words are read when they have been counted. */
export function coverageOf(counts: ReadingCounts): Coverage {
  const withoutWords = counts.responses - counts.withOwnWords
  return {
    responses: { read: withoutWords + Math.min(counts.readWithOwnWords, counts.withOwnWords), total: counts.responses },
    statements: { read: Math.min(counts.readStatements, counts.statements), total: counts.statements },
  }
}

/** Whether every response and every statement has been read: only then may a summary say so. */
export function isAllRead({ responses, statements }: Coverage): boolean {
  return responses.read >= responses.total && statements.read >= statements.total
}
