import { describe, expect, it } from 'vitest'
import { localeOfRequest } from '../faults/locale-of-request.server'
import { placeInOfferedLanguage } from './offered-language.server'

const offered = ['fi', 'fi-simple', 'sv'] as const
const place = (url: string, headers = {}) => placeInOfferedLanguage({ url, headers }, offered)

describe('an address in a language that the county does not offer', () => {
  it.each([
    ['/en/consultations/bussi?q=a', { 'accept-language': 'sv-FI, fi;q=0.5' }, '/sv/consultations/bussi?q=a'],
    ['/en', { cookie: 'locale=fi-simple', 'accept-language': 'sv' }, '/fi-simple'],
    ['/en-simple/answers', { 'accept-language': 'en' }, '/fi/answers'],
    ['/sv-simple/forums', { 'accept-language': 'fi' }, '/sv/forums'],
  ])('%s %o → %s', (url, headers, expected) => expect(place(url, headers)).toBe(expected))

  it.each(['/fi', '/sv/consultations', '/', '/k/abc', '/entry', '/de/consultations', '/demo/outbox'])('%s stays', (url) => expect(place(url)).toBeNull())

  it('is not taken for the language of a page that the server makes by itself', () => {
    expect(localeOfRequest({ url: '/en/consultations', headers: {} }, offered)).toBe('fi')
    expect(localeOfRequest({ url: '/sv/consultations', headers: {} }, offered)).toBe('sv')
  })
})
