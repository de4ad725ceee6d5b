import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataKeysOf } from './data-keys.server'
import { isSealedNow, openText, sealText, type SealedPlace } from './envelope.server'

const secret = 'a secret of the tests that is long enough'
const keys = dataKeysOf({ secret })
const place: SealedPlace = { countyId: 'jarvirannikko', table: 'contact_opt_in', rowId: '5f0c1f0e-6e5d-4a53-9c4c-1f6d3f1f7a10' }

describe('something sealed', () => {
  it('opens at its place, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => openText(keys, sealText(keys, text, place), place) === text))
  })

  it('shows neither the text nor its length, and never looks the same twice', () => {
    const short = sealText(keys, 'a@b.fi', place)
    expect(Buffer.from(short).toString('latin1')).not.toContain('a@b.fi')
    expect(short.length).toBe(sealText(keys, 'kaisa.pitkanimi@sahkopostiosoite.example', place).length)
    expect(Buffer.from(short).equals(Buffer.from(sealText(keys, 'a@b.fi', place)))).toBe(false)
  })

  it('does not open when any bit of it was changed or it was cut', () => {
    const sealed = sealText(keys, 'kaisa@asukas.example', place)
    for (let at = 0; at < sealed.length; at += 1) {
      for (const bit of [1, 128]) expect(() => openText(keys, sealed.map((byte, index) => (index === at ? byte ^ bit : byte)), place), `byte ${at}`).toThrow(/does not open/)
    }
    for (const length of [0, 1, 10, 32, sealed.length - 1]) expect(() => openText(keys, sealed.subarray(0, length), place)).toThrow(/does not open/)
  })

  it.each<[string, Partial<SealedPlace>]>([['county', { countyId: 'toinen' }], ['table', { table: 'person' }], ['row', { rowId: '7d1c1f0e-6e5d-4a53-9c4c-1f6d3f1f7a11' }]])('does not open in another %s', (_name, other) => {
    expect(() => openText(keys, sealText(keys, 'kaisa@asukas.example', place), { ...place, ...other })).toThrow(/does not open/)
  })

  it('does not open with another key, even one that has its name', () => {
    const sealed = sealText(keys, 'kaisa@asukas.example', place)
    const others = dataKeysOf({ secret: 'another secret of the tests, long enough' })
    expect(() => openText(others, sealed, place)).toThrow(/no key opens it/)
    const namesake = { id: keys.current.id, key: others.current.key }
    expect(() => openText({ current: namesake, all: [namesake] }, sealed, place)).toThrow(/does not open/)
  })

  it('says nothing of itself in its error', () => {
    const sealed = sealText(keys, 'kaisa@asukas.example', place)
    try {
      openText(keys, sealed, { ...place, countyId: 'toinen' })
      expect.unreachable()
    } catch (error) {
      expect(String(error)).not.toMatch(/kaisa|toinen|jarvirannikko/)
      expect((error as Error).name).toBe('SealBroken')
    }
  })
})

describe('keys', () => {
  const dataKey = 'a key of its own, at least so many letters'

  it('can be changed: what old keys sealed still opens, and is known as sealed before', () => {
    const bySecret = sealText(keys, 'kaisa@asukas.example', place)
    const withKey = dataKeysOf({ secret, dataKey })
    expect(openText(withKey, bySecret, place)).toBe('kaisa@asukas.example')
    expect(isSealedNow(withKey, bySecret)).toBe(false)
    const byKey = sealText(withKey, 'kaisa@asukas.example', place)
    expect(isSealedNow(withKey, byKey)).toBe(true)
    expect(() => openText(keys, byKey, place)).toThrow(/no key opens it/)
    const rotated = dataKeysOf({ secret, dataKey: 'the key that came after it, long enough', oldDataKeys: [dataKey] })
    expect([bySecret, byKey].map((sealed) => openText(rotated, sealed, place))).toEqual(['kaisa@asukas.example', 'kaisa@asukas.example'])
    expect(rotated.all.map(({ id }) => id)).toHaveLength(3)
  })

  it('are each kept once', () => {
    expect(dataKeysOf({ secret, dataKey: secret, oldDataKeys: [secret] }).all).toHaveLength(1)
  })
})
