import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { PersonFacts } from '../contract'
import { DemoPeople } from './demo-people'

it('begins what is told of everybody with a capital letter, be it a title or a role', () => {
  const people = [
    { personId: 'a', displayName: 'Aino', title: { fi: 'Osallisuusasiantuntija' }, locale: 'fi', roles: ['author'] },
    { personId: 'b', displayName: 'Anna', title: null, locale: 'fi', roles: ['administrator', 'auditor'] },
  ] as unknown as PersonFacts[]
  const html = renderToStaticMarkup(<TextProvider locale="fi"><DemoPeople people={people} /></TextProvider>)
  expect([...html.matchAll(/id="about-\w">([^<]*)</g)].map(([, about]) => about)).toEqual(['Osallisuusasiantuntija (valmistelija)', 'Pääkäyttäjä, valvoja'])
})
