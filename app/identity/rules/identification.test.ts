import { describe, expect, it } from 'vitest'
import { readIdentifiedPerson } from './identification'

const settings = { codeClaim: 'urn:oid:1.2.246.21', protectionClaim: 'turvakielto', levels: [] }
const issuer = 'https://broker.example'
// Numbers from 900 on are artificial.
const claims = { 'sub': 'abc', 'urn:oid:1.2.246.21': '010180-9026', 'email': 'a@example.fi', 'email_verified': true, 'municipality': '091', 'address': 'Katu 1' }
const read = (more: Record<string, unknown>, levels: string[] = []) => {
  const person = readIdentifiedPerson({ ...claims, ...more }, { ...settings, levels }, issuer)
  if (person === null || person === 'too-weak') throw new Error(String(person))
  return person
}

describe('the claims of strong identification', () => {
  it('are read no further than needed: no name, municipality or address', () => {
    expect(Object.keys(read({})).sort()).toEqual(['email', 'isProtected', 'keyText', 'sid', 'subject'])
    expect(JSON.stringify(read({}))).not.toMatch(/091|Katu/)
  })

  it('give the same key for the same code, however it is written, whoever the provider is', () => {
    expect(read({ 'urn:oid:1.2.246.21': ' 010180-9026 ' }).keyText).toBe(read({}).keyText)
    expect(read({ 'urn:oid:1.2.246.21': '010530-998l' }).keyText).toBe(read({ 'urn:oid:1.2.246.21': '010530-998L' }).keyText)
    expect(readIdentifiedPerson(claims, settings, 'https://other.example')).toMatchObject({ keyText: read({}).keyText })
  })

  it('give a key of the provider for somebody from another country, whose subject cannot pass for a code', () => {
    const foreign = read({ 'urn:oid:1.2.246.21': undefined, 'sub': 'code 010180-9026' })
    expect(foreign.keyText).toBe('subject https://broker.example code 010180-9026')
    expect(foreign.keyText).not.toBe(read({}).keyText)
  })

  it('match by an address only when the provider has checked it', () => {
    expect(read({}).email).toBe('a@example.fi')
    expect(read({ email_verified: undefined }).email).toBeNull()
    expect(read({ email_verified: 'false' }).email).toBeNull()
  })

  it.each([[true, true], ['1', true], ['true', true], [1, true], [false, false], ['0', false], [undefined, null], [null, null]])('tell of non-disclosure (%j)', (given, expected) => {
    expect(read({ turvakielto: given }).isProtected).toBe(expected)
  })

  it('are refused at a level of assurance that does not suffice', () => {
    expect(readIdentifiedPerson({ ...claims, acr: 'low' }, { ...settings, levels: ['loa2', 'loa3'] }, issuer)).toBe('too-weak')
    expect(readIdentifiedPerson(claims, { ...settings, levels: ['loa2'] }, issuer)).toBe('too-weak')
    expect(read({ acr: 'loa3' }, ['loa2', 'loa3']).subject).toBe('abc')
  })

  it('name nobody without a subject', () => expect(readIdentifiedPerson({ ...claims, sub: '' }, settings, issuer)).toBeNull())
})
