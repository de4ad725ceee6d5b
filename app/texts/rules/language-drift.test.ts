import { expect, it } from 'vitest'
import type { Locale } from '~/kernel/locales'
import { languageDrift } from './language-drift'

const LANGUAGES: Locale[] = ['fi', 'sv', 'en', 'fi-simple']
const before = { 'fi': 'Osoite', 'sv': 'Adress', 'fi-simple': 'Koti' }

it('tells of a text that changed in one language and not in another', () => {
  expect(languageDrift(before, { ...before, fi: 'Puhelin' }, LANGUAGES)).toEqual({ changed: ['fi'], unchanged: ['sv', 'fi-simple'] })
  expect(languageDrift(before, { ...before, fi: 'Puhelin' }, LANGUAGES, ['fi-simple'])).toEqual({ changed: ['fi'], unchanged: ['sv'] })
  expect(languageDrift(before, { ...before, sv: 'Telefon' }, LANGUAGES)).toEqual({ changed: ['sv'], unchanged: ['fi'] })
})

it('tells of nothing where all changed, none did, or a language came or went', () => {
  expect(languageDrift(before, before, LANGUAGES)).toBeNull()
  expect(languageDrift(before, { 'fi': 'Puhelin', 'sv': 'Telefon', 'fi-simple': 'Soitto' }, LANGUAGES)).toBeNull()
  expect(languageDrift(before, { ...before, en: 'Address' }, LANGUAGES)).toBeNull()
  expect(languageDrift({}, before, LANGUAGES)).toBeNull()
  expect(languageDrift(before, { ...before, 'fi-simple': 'Oma koti' }, LANGUAGES)).toBeNull()
  expect(languageDrift(before, { ...before, fi: 'Puhelin' }, ['fi'])).toBeNull()
})
