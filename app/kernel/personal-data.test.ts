import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as onTheDevice from '../../public/scripts/identity-code.js'
import { addressHasIdentityCode, findContactDetails, findIdentityCodes, hasIdentityCode } from './personal-data'

describe('finding identity codes', () => {
  it.each(['010180-9026', 'Hetuni on 010180-9026, tarkistakaa.', '010530-998L', '010180 - 9026', '010180–9026', '010180-9026.', '(010180-9026)', 'x\n010180-9026\n', '010530-998l'])('finds it in %j', (text) => {
    expect(hasIdentityCode(text)).toBe(true)
    expect(onTheDevice.hasIdentityCode(text)).toBe(true)
  })

  it.each(['010180-9027', '1010180-9026', '010180-90265', '010180 9026', '311399-9026', 'JRHVA/1123/00.01.02/2026', '050 000 0000', '12.3.2027', '2028–2031', '9000003-8'])('leaves %j alone', (text) => {
    expect(hasIdentityCode(text)).toBe(false)
    expect(onTheDevice.hasIdentityCode(text)).toBe(false)
  })

  it.each([
    '０１０１８０-9026', '010180‑9026', '131052-308Ｔ', '131052－308T', '131052-\u200e308T', '1310\u200d52-308T', '\u202a131052-308T\u202c', '13\u00ad1052-308T', '131052\u0001-308T', '131052-308\ufe0fT', '1310\u{e0020}52-308T',
  ])('sees through invisible characters and wide signs in %j', (text) => {
    expect(hasIdentityCode(text)).toBe(true)
    expect(onTheDevice.hasIdentityCode(text)).toBe(true)
  })

  it.each([
    '131052  -308T', '131052-  308T', '131052 \t- \t308T', '131052\r\n-308T', '131052-\n308T', '13\r\n1052-308T', 'hetu131052-308T', 'tunnus:131052-308T', '1310 52-308T', '13 10 52 - 308T', '13.10.52-308T', '131052 - 308 T', 'Äiti131052a308t', '131052\u00a0-\u00a0308T',
  ])('finds it as people write it: %j', (text) => {
    expect(hasIdentityCode(text)).toBe(true)
    expect(onTheDevice.hasIdentityCode(text)).toBe(true)
  })

  it('finds it whatever stands between its parts and around it', () => {
    const gap = fc.constantFrom('', ' ', '  ', '\t ', '\u00a0', '\u200b', '\u200e', '\u0002', ' \u2060')
    const around = fc.constantFrom('', ' ', 'hetu', ':', '(', '\n', 'ä', '"', '\u200f')
    fc.assert(fc.property(fc.constantFrom(['131052', '308', 'T'], ['010180', '902', '6'], ['010530', '998', 'L']), fc.constantFrom('-', '–', '+', 'A', 'y', '\u2011'), fc.tuple(gap, gap, gap, gap, gap, around, fc.constantFrom('', '.', ' ', ')', '\n', ', ei')), ([date, number, check], sign, [a, b, c, d, e, before, after]) => {
      const code = `${date.slice(0, 2)}${a}${date.slice(2, 4)}${b}${date.slice(4)}${c}${sign}${d}${number}${e}${check}`
      const text = `${before}${code}${after}`
      expect(findIdentityCodes(text)).toEqual([{ start: before.length, end: before.length + code.length }])
      expect(onTheDevice.hasIdentityCode(text)).toBe(true)
    }))
  })

  it.each([
    '12.10.2027–31.12.2027', 'klo 10.15–11.45', '01.02.03-04.05.06', 'Reitti 101112-300 euroa', '131052-308Teija', '040 123 4567 - 308T', '2027-01-31', '1, 2, 3 - 456', '131052308T', '12 11 10 9 8-765 4', 'sivut 110-120 ja 131052', '02940 – 12 500 m',
  ])('raises no false alarm about %j', (text) => {
    expect(hasIdentityCode(text)).toBe(false)
    expect(onTheDevice.hasIdentityCode(text)).toBe(false)
  })

  it('raises none about dates, times, sums and phone numbers', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'))
    const day = fc.tuple(two, two, fc.integer({ min: 1900, max: 2099 })).map(([d, m, y]) => `${d}.${m}.${y}`)
    const phone = fc.tuple(fc.integer({ min: 40, max: 50 }), fc.integer({ min: 100, max: 999 }), fc.integer({ min: 1000, max: 9999 })).map(([a, b, c]) => `0${a} ${b} ${c}`)
    const sum = fc.integer({ min: 0, max: 99_999_999 }).map((n) => `${n.toLocaleString('fi-FI')} euroa`)
    const time = fc.tuple(two, two).map(([h, m]) => `klo ${h}.${m}`)
    const one = fc.oneof(day, phone, sum, time)
    fc.assert(fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), fc.constantFrom(' – ', '-', ' - ', ', ', '\n'), (parts, between) => {
      expect(findIdentityCodes(parts.join(between))).toEqual([])
      expect(onTheDevice.hasIdentityCode(parts.join(between))).toBe(false)
    }), { numRuns: 500 })
  })

  it('finds the same on the device as on the server, in whatever is typed', () => {
    const piece = fc.oneof(fc.constantFrom('131052', '308', 'T', '010180-9026', '-', '+', 'A', '.', ' ', '\n', '\u200e', '０', 'x', '1'), fc.string({ maxLength: 3 }))
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(onTheDevice.hasIdentityCode(pieces.join(''))).toBe(hasIdentityCode(pieces.join('')))
    }), { numRuns: 2000 })
  })

  it('tells where each one stands', () => {
    expect(findIdentityCodes('a 010180-9026 b 010530-998L')).toEqual([{ start: 2, end: 13 }, { start: 16, end: 27 }])
    expect(findIdentityCodes('🚌\u200b 010180\u200e-9026.')).toEqual([{ start: 4, end: 16 }])
  })
})

describe('finding identity codes in an address', () => {
  it.each([
    '131052-308T', '/fi/131052%2D308T', '/fi?q=131052%E2%80%93308T', '/fi?q=131052+-+308T', '/fi?q=131052+308T', '/fi?q=131052%2B308T', '/fi?q=131052%2B+308T', '/fi?q=%31%33%31%30%35%32-308%54', '/fi?q=131052%252D308T', '/fi?to=%2F%3Fto%3D%252F%253Fq%253D131052%25252D308T', '/fi?x=%E0%A4%A&q=131052%e2%80%93308T', '/fi?q=%FF131052%2D308T',
  ])('finds it in %j', (address) => {
    expect(addressHasIdentityCode(address)).toBe(true)
  })

  it.each(['/fi/consultations?q=%C3%A4&after=12', '/fi?q=100%', '/fi?q=%E0%A4%A', '/fi?q=131052+308', '/%%%2', ''])('leaves %j alone', (address) => {
    expect(addressHasIdentityCode(address)).toBe(false)
  })
})

describe('finding contact details', () => {
  it('names the kinds, without refusing anything', () => {
    expect(findContactDetails('soita 050 000 0000 tai liisa.esimerkki@esimerkki.example')).toEqual(['phone', 'email'])
    expect(findContactDetails('+358 40 1234567')).toEqual(['phone'])
    expect(findContactDetails('asun osoitteessa Koivutie 5 A 12')).toEqual(['address'])
    expect(findContactDetails('Jag bor på Strandvägen 3, 65100 Vasa')).toEqual(['address'])
    expect(findContactDetails('Valtatie 8 on vaarallinen, ja Koivutie 5 km suljettu.')).toEqual([])
    expect(findContactDetails('Matka on 64 km ja maksaa 20 euroa.')).toEqual([])
  })
})
