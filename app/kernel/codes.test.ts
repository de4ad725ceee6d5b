import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '~/questions/testing/any-text'
import { codeGroups, CODE_LENGTH, readCode, writeCode } from './codes'

const bytes = fc.uint8Array({ minLength: 18, maxLength: 32 })

describe('a code', () => {
  it('has 140 bits in seven groups of four', () => {
    const code = writeCode(new Uint8Array(18).fill(0xff))
    expect(code).toBe('Z'.repeat(CODE_LENGTH))
    expect(codeGroups(code)).toEqual(Array.from({ length: 7 }, () => 'ZZZZ'))
    expect(() => writeCode(new Uint8Array(17))).toThrow(RangeError)
  })

  it('is read however it is typed', () => {
    const separators = fc.constantFrom(' ', '-', '', '\u00a0', '–', '.', '\u200b', '\n')
    fc.assert(fc.property(bytes, fc.array(separators, { minLength: 7, maxLength: 7 }), fc.boolean(), (some, between, isLower) => {
      const code = writeCode(some)
      const typed = codeGroups(code).map((group, index) => `${group}${between[index] ?? ''}`).join('')
      const muddled = typed.replace(/0/g, 'O').replace(/1/g, 'l')
      expect(readCode(isLower ? muddled.toLowerCase() : muddled)).toBe(code)
    }))
  })

  it('differs when the bytes differ in their first 140 bits', () => {
    fc.assert(fc.property(bytes, fc.nat(139), (some, bit) => {
      const other = some.slice()
      other[bit >> 3]! ^= 0x80 >> (bit & 7)
      expect(writeCode(other)).not.toBe(writeCode(some))
    }))
  })

  it.each(['', 'K7MT 4RPX 9WHE', 'A'.repeat(27), 'A'.repeat(29), 'Ä'.repeat(28), '*'.repeat(28)])('is not %s', (typed) => expect(readCode(typed)).toBeNull())

  it('can be short, for something that works for an hour and five tries', () => {
    expect(writeCode(new Uint8Array([0xff, 0, 0xff, 0, 0xff]), 8)).toBe('ZW0FY07Z')
    expect(readCode('zwof-y o7z', 8)).toBe('ZW0FY07Z')
    expect(readCode('ZW0FY07', 8)).toBeNull()
    expect(() => writeCode(new Uint8Array(4), 8)).toThrow(RangeError)
  })

  it('never throws', () => {
    fc.assert(fc.property(anyText(60), (typed) => {
      expect(() => readCode(typed)).not.toThrow()
    }))
  })
})
