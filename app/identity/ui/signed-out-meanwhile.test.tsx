import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { TextProvider } from '~/platform/i18n/text-provider'
import { SignedOutMeanwhile } from './signed-out-meanwhile'
import { typedValues, type KeptField } from './typed-values'

const ID = '0a1b2c3d-0000-4000-8000-000000000001'
const fields = (given: Record<string, string>): KeptField[] => Object.entries(given).map(([name, value]) => ({ name, value }))

it('everything a person typed is shown, however short; what the page itself wrote into the form is not', () => {
  expect(typedValues(fields({ 'revision': '3', 'digest': 'f'.repeat(64), 'title.fi': 'koulut', 'title.sv': '  ', 'next.fi': 'Seuraavaksi', 'next': ID, 'was.fi': 'Vanha nimi', 'positions.0.id': ID, 'positions.0.text': 'Ei', 'positions.0.stance': 'against', [`note.${ID}`]: 'Soitin', [`seen.${ID}`]: 'abc', 'do': 'save' }))).toEqual(['koulut', 'Seuraavaksi', 'Ei', 'Soitin'])
})

it('a day is one value, without the parts nobody filled in', () => {
  expect(typedValues(fields({ 'endsOn.day': '27', 'endsOn.month': '11', 'endsOn.year': '2026', 'coSigners.0.on.day': '1', 'coSigners.0.on.month': '', 'coSigners.0.on.year': '', 'startsOn.day': '', 'startsOn.month': '', 'startsOn.year': '' }))).toEqual(['27.11.2026', '1'])
})

it('a name that is picked in one form and typed in another shows words and no codes', () => {
  expect(typedValues(fields({ reason: 'personal-data' }))).toEqual([])
  expect(typedValues(fields({ reason: 'Luku oli väärin' }))).toEqual(['Luku oli väärin'])
})

it('two short fields are on the page to be copied, and the new tab leads to the account, not to the form empty', () => {
  const html = renderToStaticMarkup(<TextProvider locale="fi"><SignedOutMeanwhile address="/fi/admin/people/invite" kept={fields({ name: 'Aino Laine', email: 'aino@example.fi', locale: 'fi' })} /></TextProvider>)
  expect([...html.matchAll(/<p class="as-written">([^<]*)</g)].map(([, value]) => value)).toEqual(['Aino Laine', 'aino@example.fi'])
  expect(html.match(/type="hidden"/g)).toHaveLength(3)
  expect(html).toContain(`href="${addresses.signIn('fi', addresses.accountDone('fi', 'signed-in'))}"`)
})
