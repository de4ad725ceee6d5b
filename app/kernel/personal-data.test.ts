import { describe, expect, it } from 'vitest'
import { findContactDetails, findIdentityCodes, hasIdentityCode } from './personal-data'

describe('finding identity codes', () => {
  it.each(['010180-9026', 'Hetuni on 010180-9026, tarkistakaa.', '010530-998L', '010180 - 9026', '010180–9026', '010180-9026.', '(010180-9026)', 'x\n010180-9026\n', '010530-998l'])('finds it in %j', (text) => {
    expect(hasIdentityCode(text)).toBe(true)
  })

  it.each(['010180-9027', '1010180-9026', '010180-90265', '010180 9026', '311399-9026', 'JRHVA/1123/00.01.02/2026', '050 000 0000', '12.3.2027', '2028–2031', '9000003-8'])('leaves %j alone', (text) => {
    expect(hasIdentityCode(text)).toBe(false)
  })

  it('sees through invisible characters and wide digits', () => {
    expect(hasIdentityCode('０１０１８０-9026')).toBe(true)
    expect(hasIdentityCode('010180‑9026')).toBe(true)
  })

  it('tells where each one stands', () => {
    expect(findIdentityCodes('a 010180-9026 b 010530-998L')).toEqual([{ start: 2, end: 13 }, { start: 16, end: 27 }])
  })
})

describe('finding contact details', () => {
  it('names the kinds, without refusing anything', () => {
    expect(findContactDetails('soita 050 000 0000 tai liisa.esimerkki@esimerkki.example')).toEqual(['phone', 'email'])
    expect(findContactDetails('+358 40 1234567')).toEqual(['phone'])
    expect(findContactDetails('Matka on 64 km ja maksaa 20 euroa.')).toEqual([])
  })
})
