import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from './canonical-json'

describe('canonical JSON', () => {
  it('has one order of keys, and nothing that says nothing', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'ä"\n'], 'é': { z: 1, y: 2 }, none: undefined })).toBe('{"a":[true,null,"ä\\"\\n"],"b":1,"é":{"y":2,"z":1}}')
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError)
  })

  it('is read back as the value it was written from, whatever order it was made in', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      // JSON has no minus zero.
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(reversed(value as Json))).toBe(text)
    }))
  })
})

/** The same value with the keys of its objects made in the opposite order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map((each: Json) => reversed(each))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, each]) => [key, reversed(each as Json)]))
}
