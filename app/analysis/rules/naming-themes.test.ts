import { expect, test } from 'vitest'
import { checkTitle, isSameTitle, tidyTitle } from './naming-themes'

test('a name is there, short enough and not taken', () => {
  expect(checkTitle({ sv: 'Resa' }, 'fi', [])).toBe('no-name')
  expect(checkTitle({ fi: 'Kyyti', sv: 'x'.repeat(81) }, 'fi', [])).toBe('name-too-long')
  expect(checkTitle(tidyTitle({ fi: ' KYYTI ' }), 'fi', [{ fi: 'kyyti' }])).toBe('name-taken')
  expect(checkTitle({ fi: 'Kyyti' }, 'fi', [{ fi: 'Aukiolo' }])).toBeNull()
})

test('an identity code is in no language of a name, for names are published', () => {
  expect(checkTitle({ fi: 'Kyyti', sv: 'Skjuts 131052-308T' }, 'fi', [])).toBe('code-in-name')
})

test('names are the same when they are in every language', () => {
  expect(isSameTitle({ fi: 'Kyyti', sv: '' }, { fi: ' Kyyti ' })).toBe(true)
  expect(isSameTitle({ fi: 'Kyyti' }, { fi: 'Kyyti', sv: 'Skjuts' })).toBe(false)
})
