import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import { someRules } from '../../testing/builders'
import { EditRules, RulesAdvice } from './edit-rules'
import { RulesPage } from './rules-page'

const t = textFor('fi', 'moderation')
const drift = [{ id: 'health-done', of: 'health' as const, field: 'done' as const, changed: ['fi' as const], unchanged: ['sv' as const] }]

it('says which texts are new in one language only, each leading to its field, and that pressing again publishes', () => {
  const html = renderToStaticMarkup(<TextProvider locale="fi"><RulesAdvice drift={drift} required={['fi', 'sv']} /><EditRules content={someRules()} seen={1} languages={{ required: ['fi', 'sv'], offered: ['fi', 'sv'] }} missing={[]} drift={drift} /></TextProvider>)
  expect(html).toContain(t('edit.drift'))
  expect(html).toContain('<a href="#health-done-sv">')
  expect(html).toContain('id="health-done-sv"')
  expect(html).toContain('Muuttui: suomi. Ei muuttunut: ruotsi.')
  expect(html).toContain('name="told" value="health-done"')
  expect(renderToStaticMarkup(<TextProvider locale="fi"><RulesAdvice drift={[]} required={['fi']} /></TextProvider>)).toBe('')
})

it('the page of the rules speaks of statements too', () => {
  const page = { rules: null, isCurrent: true, versions: [], statistics: { rows: [], medianHours: null, appeals: { upheld: null, lifted: null } }, time: { from: new Date('2026-01-01'), until: new Date('2027-01-01') }, threshold: 5, freshUntil: new Date('2027-02-01') }
  expect(renderToStaticMarkup(<TextProvider locale="fi"><RulesPage page={page} original="fi" /></TextProvider>)).toContain(t('rules.how.statements'))
})
