import { expect, test } from 'vitest'
import { readRemark } from './remark-form.server'

const ID = '3f0c1d9e-5b7a-4c2e-9d41-7a6b8c9d0e1f'
const read = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ text: 'Painike ei toimi.', ...fields })) form.set(name, value)
  return readRemark(form, ID)
}

test.each([
  ['an address of the service', '/fi/consultations', '/fi/consultations'],
  ['a whole address', ' https://kuultu.example/fi ', 'https://kuultu.example/fi'],
  ['a name', 'Etusivu', 'Etusivu'],
  ['nothing', ' ', null],
])('the page may be told by %s', (_what, page, kept) => {
  expect(read({ page }).value?.page).toBe(kept)
})

test.each(['Sivu 131052-308T', '/fi/admin/people?q=131052%E2%80%93308T', 'https://kuultu.example/fi?q=131052+-+308T'])('a page with an identity code is given back: %s', (page) => {
  expect(read({ page })).toMatchObject({ value: null, problems: { page: 'identity-code' }, typed: { page } })
})
