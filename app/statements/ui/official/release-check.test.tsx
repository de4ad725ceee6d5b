import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { TextProvider } from '~/platform/i18n/text-provider'
import { ReleaseCheck } from './release-check'

const nothing = { texts: [], found: [] }
const shown = (waiting: { texts: string[]; found: string[] }, locale: (typeof LOCALES)[number] = 'en') => renderToStaticMarkup(
  <TextProvider locale={locale}><ReleaseCheck others={null} address="/x" isReleased={false} releasedAt={null} found={[]} waiting={waiting} messages={[]} /></TextProvider>,
)

it('tells above the tick which texts wait for the moderator, and the tick speaks of them', () => {
  const html = shown({ texts: ['a', 'b'], found: ['About another person', 'A person’s name'] })
  expect(html).toContain('2 texts of this statement wait for the moderator.')
  expect(html).toContain('<li>About another person</li><li>A person’s name</li>')
  expect(html.indexOf('wait for the moderator')).toBeLessThan(html.indexOf('type="checkbox"'))
  expect(html).toContain('and also the parts that wait for the moderator.')
  expect(html).toContain('<input type="hidden" name="waiting" value="a b"/>')
})

it('says nothing of a moderator when no text waits', () => {
  for (const locale of LOCALES) expect(shown(nothing, locale)).not.toMatch(/moder/i)
  for (const locale of LOCALES) expect(shown({ texts: ['a'], found: ['x'] }, locale)).toMatch(/moder/i)
})
