/** The most requirements that one defect may name. */
export const MAX_REQUIREMENTS = 20

/**
 * The requirements that somebody typed, each once: numbers of WCAG (`1.4.3`) or of EN 301 549 (`9.1.4.3`, `12.2.3`, `8`),
 * with spaces or commas between. Null when something is no such number.
 */
export function readRequirements(typed: string): string[] | null {
  const numbers = [...new Set(typed.split(/[\s,;]+/).filter((each) => each !== ''))]
  return numbers.length <= MAX_REQUIREMENTS && numbers.every((each) => /^[1-9]\d?(?:\.[1-9]\d?){0,4}$/.test(each)) ? numbers : null
}
