const WEIGHTS = [7, 9, 10, 5, 8, 4, 2]

/**
 * A Finnish business id (Y-tunnus, FO-nummer) in its written form `1234567-8`, or null when the text is none.
 * The old six-digit form gets its leading zero; the check digit is counted by the tax administration's rule
 * (weights 7 9 10 5 8 4 2 modulo 11; remainder 1 is never given out). All zeros pass the sum and are refused.
 */
export function readBusinessId(typed: string): string | null {
  const match = /^(\d{6,7})\s?[-–‐]?\s?(\d)$/.exec(typed.trim().replace(/^FI\s?/i, ''))
  if (!match) return null
  const digits = match[1]!.padStart(7, '0')
  if (/^0+$/.test(digits)) return null
  const remainder = WEIGHTS.reduce((sum, weight, index) => sum + Number(digits.charAt(index)) * weight, 0) % 11
  if (remainder === 1) return null
  const check = remainder === 0 ? 0 : 11 - remainder
  return check === Number(match[2]) ? `${digits}-${check}` : null
}

/** A number of the register of associations as `123.456`, or null when the text is none. It has no check digit. */
export function readRegisterNumber(typed: string): string | null {
  const digits = typed.replace(/[\s.]/g, '')
  if (!/^\d{1,9}$/.test(digits) || /^0+$/.test(digits)) return null
  return digits.replace(/^0+/, '').replace(/(?<=\d)(?=(\d{3})+$)/g, '.')
}
