// Crockford's base 32: no I, L, O or U, so nothing in a code can be taken for something else.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4

/** Characters of a code: 28 of 5 bits are 140 bits, more than the 128 that cannot be guessed (domain rule E-1). */
export const CODE_LENGTH = 28
/** Bytes of chance or digest that such a code needs. */
export const CODE_BYTES = 18

/** Writes the first bits of the bytes as a code of so many characters, 5 bits each. Throws when there are fewer. */
export function writeCode(bytes: Uint8Array, length: number = CODE_LENGTH): string {
  const needed = Math.ceil((length * 5) / 8)
  if (bytes.length < needed) throw new RangeError(`A code needs ${needed} bytes`)
  let code = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && code.length < length) {
      bits -= 5
      code += ALPHABET.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return code
}

/**
 * Reads a code as people type it: in any case, with any spaces, hyphens or dots, O for zero, I or L for one, U for V.
 * Null when it cannot be a code of so many characters.
 */
export function readCode(typed: string, length: number = CODE_LENGTH): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}\p{Cf}.,:;_/|]+/gu, '')
  const code = plain.replace(/O/g, '0').replace(/[IL]/g, '1').replace(/U/g, 'V')
  return code.length === length && new RegExp(`^[${ALPHABET}]+$`).test(code) ? code : null
}

/** The code in groups of four, as it is shown and read aloud. */
export function codeGroups(code: string): string[] {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []
}
