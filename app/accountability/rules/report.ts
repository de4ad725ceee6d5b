import type { OpenDefect } from '../contract'
import { CLAUSE_GROUPS, CLAUSES, type Clause, type ClauseGroup, type Standing } from './clauses'

/** How the county's service meets a requirement: as the product stands, or partly while a defect is open. */
export type Result = Standing | 'partly'

export type ReportRow = Omit<Clause, 'standing'> & { result: Result; defects: OpenDefect[] }

export type Report = {
  groups: { group: ClauseGroup; rows: ReportRow[] }[]
  counts: Record<Result, number>
  /** Open defects for which nobody has said which requirement they concern. */
  without: OpenDefect[]
}

/** The report by the chapters of the standard; a requirement that an open defect concerns is met partly, whatever was said of it before. */
export function accessibilityReport(defects: readonly OpenDefect[]): Report {
  const rows = CLAUSES.map(({ standing, ...clause }): ReportRow => {
    const open = defects.filter(({ requirements }) => requirements.some((number) => isAbout(number, clause.id)))
    return { ...clause, result: open.length > 0 ? 'partly' : standing, defects: open }
  })
  const counted = (result: Result) => rows.filter((row) => row.result === result).length
  return {
    groups: CLAUSE_GROUPS.map((group) => ({ group, rows: rows.filter((row) => row.group === group) })),
    counts: { supports: counted('supports'), partly: counted('partly'), unchecked: counted('unchecked'), absent: counted('absent') },
    without: defects.filter(({ requirements }) => !requirements.some((number) => CLAUSES.some(({ id }) => isAbout(number, id)))),
  }
}

/**
 * Whether a number as somebody wrote it means a requirement: `9.1.4.3` of the standard, `1.4.3` of WCAG, or a part of a
 * requirement that stands as a whole here (`10.1.4.3` of `10.1`).
 */
export function isAbout(number: string, id: string): boolean {
  const whole = /^[1-4]\.\d+\.\d+$/.test(number) && !number.startsWith('4.2.') ? `9.${number}` : number
  return whole === id || (!id.startsWith('9.') && whole.startsWith(`${id}.`))
}
