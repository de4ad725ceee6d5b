/**
 * The whole number that a form or an address carries along, 0 … 999 999 999, or undefined. `Number()` would also take
 * "1e309", "-0" and " 7.5 ", for which no column has a place.
 */
export function wholeNumberIn(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined
}
