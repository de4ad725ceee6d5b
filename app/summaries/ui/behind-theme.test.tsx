import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { PublishedTheme } from '../contract'
import { BehindTheme } from './behind-theme'

const WORDS = 'الحافلة لا تأتي.'
const theme: PublishedTheme = { themeId: 't', title: { fi: 'Kyyti' }, status: 'adopted', said: {}, decided: {}, why: {}, next: {}, owner: {}, dueOn: null, evidence: { responses: 7, statements: 0, passages: 1 } }

it('shows a released passage in the direction it was written in', () => {
  const html = renderToStaticMarkup(<TextProvider locale="fi"><BehindTheme title="Kyyti" theme={theme} original="fi" smallGroupThreshold={5} passages={[{ id: 'p', text: WORDS, locale: 'fi', statement: null }]} /></TextProvider>)
  expect(html).toContain(`<p dir="auto">${WORDS}</p>`)
})
