import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { StatementState, TextState } from '../../contract'
import type { OwnStatementPage } from '../../queries/own-statements.server'
import { publicCut } from '../../rules/public-cut'
import { aStatement } from '../../testing/a-statement'
import { GivenPage } from './given-page'
import { HomePage } from './home-page'

const around = { originalLocale: 'fi' as const, targets: { sections: {}, questions: {} }, targetsOriginal: 'fi' as const, arrived: null, verification: 'coordinator', places: {}, way: null }
const matter = { id: 'c', slug: 'x', title: { fi: 'Asia' }, originalLocale: 'fi' as const, closesAt: new Date('2026-12-01T10:00:00Z'), isOpen: true }

function given(locale: Locale, state: StatementState, textState: TextState): string {
  const content = aStatement()
  const statement: OwnStatementPage = {
    id: 's', consultationId: 'c', originalLocale: 'fi', state, textState, title: content.title, updatedAt: new Date('2026-11-20T10:00:00Z'), submittedAt: new Date('2026-11-20T10:00:00Z'),
    documentNumber: 'T/1-1', revision: 1, content, steps: [], missing: [], advice: [], widest: null, preview: publicCut(content, 5),
  }
  return renderToStaticMarkup(<TextProvider locale={locale}><GivenPage association="ry" associationName="Muistiyhdistys" statement={statement} matter={matter} around={around} mayWithdraw /></TextProvider>)
}

describe('a given statement on its giver’s own page', () => {
  it.each(LOCALES)('shows in %s what was given, and who else sees it', (locale) => {
    const t = textFor(locale, 'statements')
    for (const textState of ['waiting', 'released'] as const) {
      const html = given(locale, 'submitted', textState)
      for (const words of ['Arki ratkaisee', 'Iltavastaanotto kaikkiin kuntiin.', '40–52', 'nuoret', t(`work.given.${textState}`)]) expect(html).toContain(words)
      expect(html).not.toContain(t('public.waiting.body'))
    }
    expect(given(locale, 'submitted', 'released')).not.toContain(t('work.given.waiting'))
  })

  it('tells its number once', () => {
    expect(given('fi', 'submitted', 'waiting').split('class="docno"')).toHaveLength(2)
  })

  it('shows nothing of a withdrawn statement', () => {
    const html = given('fi', 'withdrawn', 'released')
    expect(html).not.toContain('Iltavastaanotto')
    expect(html).not.toContain(textFor('fi', 'statements')('work.given.released'))
  })
})

it('the choice between associations keeps the matter that somebody came for', () => {
  const home = (slug?: string) => renderToStaticMarkup(
    <TextProvider locale="fi"><HomePage associations={[{ slug: 'ry', name: 'Muistiyhdistys', position: 'chair', draftCount: 0, givenCount: 0 }]} contact="a@b.example" matter={slug} /></TextProvider>,
  )
  expect(home('lahi')).toContain('href="/fi/association/ry?matter=lahi"')
  expect(home()).toContain('href="/fi/association/ry"')
})
