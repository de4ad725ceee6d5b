import type { Question } from '../contract'

type Asked = Pick<Question, 'visibility' | 'specialCategoryRisk'>

/**
 * Whether a question's answers may be looked at one person at a time. Of all others there are counts only, and of what
 * reveals clientship or health always (domain rules P-5, P-10).
 */
export function isSeenByPerson({ visibility, specialCategoryRisk }: Asked): boolean {
  return visibility !== 'aggregate' && specialCategoryRisk !== true
}
