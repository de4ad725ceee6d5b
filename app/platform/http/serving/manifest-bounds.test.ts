import { expect, it } from 'vitest'
import { isManifestBounded } from './manifest-bounds'

const rows = (count: number) => Array.from({ length: count }, (_, n) => `/fi/official/consultations/lahipalvelut/answers/0190d2c4-7f5e-7a3b-9c1d-${n}`)

it.each<[string, string[], boolean]>([
  ['the links of a workspace', ['/fi', '/fi/official', '/fi/official/consultations/lahipalvelut/questions/0190d2c4/wording/sv-simple/check'], true],
  ['a list of a hundred rows', rows(100), true],
  ['the same row again and again', Array.from({ length: 500 }, () => rows(1)[0]!), true],
  ['nothing', [], true],
  ['one with thousands of words', [`/a/${'a/'.repeat(3600)}`], false],
  ['one that is longer than any', [`/fi/${'a'.repeat(300)}`], false],
  ['hundreds of rows', rows(300), false],
  ['many with many words', Array.from({ length: 20 }, (_, n) => `${n}${'/a'.repeat(20)}`), false],
])('%s: %#', (_, paths, expected) => expect(isManifestBounded(paths)).toBe(expected))
