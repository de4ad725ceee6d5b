import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pageKey } from './page-key'
import { chosenEncoding, matchesTag, preparePage } from './page.server'

describe('preparePage', () => {
  it('has the page in every encoding, each with its own entity tag', async () => {
    const html = Buffer.from('<p>äö</p>'.repeat(100))
    const { variants, bytes } = await preparePage({ html, headers: [['Content-Type', 'text/html']], tags: new Set(), freshUntil: null, route: '/:locale' })
    expect(brotliDecompressSync(variants.br.body)).toEqual(html)
    expect(gunzipSync(variants.gzip.body)).toEqual(html)
    expect(new Set(Object.values(variants).map(({ etag }) => etag)).size).toBe(3)
    expect(variants.br.headers).toEqual(expect.arrayContaining(['Content-Encoding', 'br', 'ETag', variants.br.etag]))
    expect(variants.br.notModifiedHeaders).not.toContain('Content-Type')
    expect(bytes).toBeGreaterThan(html.length)
  })
})

describe('chosenEncoding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', 'identity'],
    [undefined, 'identity'],
  ])('%s → %s', (header, expected) => expect(chosenEncoding(header)).toBe(expected))
})

describe('matchesTag', () => {
  it('finds the tag alone, in a list and marked weak', () => {
    expect(matchesTag('"a"', '"a"')).toBe(true)
    expect(matchesTag('"b", W/"a"', '"a"')).toBe(true)
    expect(matchesTag('"b"', '"a"')).toBe(false)
    expect(matchesTag(undefined, '"a"')).toBe(false)
  })
})

describe('pageKey', () => {
  it('puts listed parameters in order and leaves out empty and unknown ones', () => {
    expect(pageKey('s', '/fi')).toEqual({ key: 's /fi', isExact: true })
    expect(pageKey('s', '/fi/consultations?theme=a&q=b')).toEqual({ key: 's /fi/consultations?q=b&theme=a', isExact: true })
    expect(pageKey('s', '/fi/consultations?q=')).toEqual({ key: 's /fi/consultations', isExact: true })
    expect(pageKey('s', '/fi?utm_source=x')).toEqual({ key: 's /fi', isExact: false })
  })

  it('reads the first of what comes twice, as pages do, and keeps nothing under it', () => {
    expect(pageKey('s', '/fi/consultations?q=&q=hoiva')).toEqual({ key: 's /fi/consultations', isExact: false })
    expect(pageKey('s', '/fi/consultations?state=open&state=over')).toEqual({ key: 's /fi/consultations?state=open', isExact: false })
  })

  it('tells earlier rules from those in force', () => {
    expect(pageKey('s', '/fi/moderation-rules?version=1').key).not.toBe(pageKey('s', '/fi/moderation-rules').key)
  })

  it('cannot be talked into another page by an encoded sign', () => {
    expect(pageKey('s', '/fi?q=%26theme%3Dx').key).not.toBe(pageKey('s', '/fi?q=&theme=x').key)
  })
})
