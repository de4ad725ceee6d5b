import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Locale } from '~/kernel/locales'
import { TextProvider } from '~/platform/i18n/text-provider'
import { maskOf } from '~/texts/rules/redacted-text'
import { RaisePage, type NamedPart } from './raise-page'

const LONG = 'Lähipalvelut ovat tärkeitä kaikille, jotka asuvat kaukana keskustasta ja kulkevat bussilla.'
const part = (place: string, locale: Locale, name: string, text: string | null): NamedPart => ({ part: place, locale, name, text })
const shown = (parts: NamedPart[], written: Locale = 'fi', locale: Locale = 'fi') =>
  renderToStaticMarkup(<TextProvider locale={locale}><RaisePage parts={parts} written={written} backAt="/" isDone={false} problem={false} /></TextProvider>)

it('offers the texts in the language of the statement first, with their first words, and the others behind theirs', () => {
  const html = shown([
    part('title/sv', 'sv', 'Otsikko', 'Vardagen avgör'), part('title/fi', 'fi', 'Otsikko', 'Arki ratkaisee'), part('summary/fi', 'fi', 'Tiivistelmä', LONG), part('title/fi-simple', 'fi-simple', 'Otsikko', 'Arki'),
  ])
  const [open = '', ...closed] = html.split('<details')
  expect([...open.matchAll(/type="radio"[^>]* value="([^"]*)"/g)].map(([, value]) => value)).toEqual(['title/fi', 'summary/fi'])
  expect(open).toContain('Tiivistelmä: <q>Lähipalvelut ovat tärkeitä kaikille, jotka asuvat kaukana…</q>')
  expect(closed.map((each) => [...each.matchAll(/value="([^"]*)"/g)].map(([, value]) => value))).toEqual([['title/fi-simple'], ['title/sv']])
  expect(closed[1]).toContain('Ruotsi: 1 teksti')
  expect(closed[1]).toContain('<q lang="sv">Vardagen avgör</q>')
})

it('is one group with one name, whose controls have ids of their own', () => {
  const html = shown([part('title/fi', 'fi', 'Otsikko', 'Arki'), part('title/sv', 'sv', 'Otsikko', 'Vardagen'), part('summary/sv', 'sv', 'Tiivistelmä', 'Kort')], 'sv', 'en')
  expect(html.match(/role="radiogroup"/g)).toHaveLength(1)
  expect(new Set([...html.matchAll(/type="radio"[^>]* name="([^"]*)"/g)].map(([, name]) => name))).toEqual(new Set(['part']))
  const ids = [...html.matchAll(/<input[^>]* id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(3)
  expect(ids[0]).toBe('part')
  expect(html).not.toContain('checked')
})

it('shows no hidden words, and leaves a question its name', () => {
  const html = shown([part('summary/fi', 'fi', 'Tiivistelmä', `Soita ${maskOf('identifying').repeat(12)}.`), part('q1', 'fi', 'Mitä mieltä?', null)])
  expect(html).toContain('class="redacted"')
  expect(html).toContain('>Mitä mieltä?</label>')
})
