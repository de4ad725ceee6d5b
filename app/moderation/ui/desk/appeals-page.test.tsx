import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import { AppealPage, AppealsList, type NamedAppeal } from './appeals-page'

const t = textFor('fi', 'moderation')
const appeal: NamedAppeal = {
  id: randomUUID(), textId: randomUUID(), actionId: randomUUID(), sourceKind: 'statement', part: 'summary/fi', partName: 'Tiivistelmä', consultationId: randomUUID(),
  matter: { id: randomUUID(), slug: 'asia', title: { fi: 'Lähipalvelut' }, originalLocale: 'fi' }, reason: 'identifying', kind: 'redact', actedAt: new Date('2027-03-01'), actedBy: null, isEnded: false,
  words: 'Visa det.', locale: 'sv', at: new Date('2027-03-02'), outcome: null, explanation: null, decidedAt: null, may: { decide: true },
}

it('tells whoever decides what it is about, where, and in which language the author reads', () => {
  const page = renderToStaticMarkup(<TextProvider locale="fi"><AppealPage appeal={appeal} names={{}} problems={[]} typed={{ outcome: '', explanation: '' }} /></TextProvider>)
  const list = renderToStaticMarkup(<TextProvider locale="fi"><AppealsList appeals={[appeal]} /></TextProvider>)
  for (const html of [page, list]) for (const words of ['Lausunto, Tiivistelmä', 'Lähipalvelut']) expect(html).toContain(words)
  expect(page).toContain(t('appeals.one.language', { language: 'ruotsi' }))
  expect(page).toContain(`/moderation/texts/${appeal.textId}`)
})
