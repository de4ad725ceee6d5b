import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { advisoryLines, MENDED_WITHIN } from '../../app/cli/advisories.mjs'

test('known weaknesses are told with the time in which they are mended, the worst first, each once', () => {
  const low = { severity: 'low', title: 'Slow pattern', url: 'https://github.com/advisories/GHSA-1' }
  const critical = { severity: 'critical', title: 'Runs code', url: 'https://github.com/advisories/GHSA-2' }
  const told = { vulnerabilities: { a: { name: 'a', via: [low, low] }, b: { name: 'b', via: ['a', critical] }, c: { name: 'c', via: ['b'] } } }
  expect(advisoryLines(told)).toEqual([
    'critical: b: Runs code (https://github.com/advisories/GHSA-2), to be mended within 3 days',
    'low: a: Slow pattern (https://github.com/advisories/GHSA-1), to be mended within 90 days',
  ])
  expect(advisoryLines({ vulnerabilities: {} })).toEqual([])
})

test('a registry that cannot be asked is no clean bill', () => {
  for (const told of [null, {}, { message: '405 Method Not Allowed' } as object]) expect(advisoryLines(told)).toBeNull()
})

test('the times are those of the README', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const [severity, days] of Object.entries(MENDED_WITHIN)) expect(readme).toMatch(new RegExp(`\\| ${severity} \\| ${days} days \\|`))
})
