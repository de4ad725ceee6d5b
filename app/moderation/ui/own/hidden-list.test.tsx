import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { OwnHidden } from '../../queries/own-moderation.server'
import { AppealForm } from './appeal-form'
import { OwnHiddenParts } from './hidden-list'

const t = textFor('fi', 'moderation')
const part = (parts: Partial<OwnHidden> = {}): OwnHidden => ({
  actionId: randomUUID(), part: 'q1', isWhole: false, isPast: false, shownAgainAt: null, words: ['050 000 0000'], reason: 'identifying', rulesNumber: 1, title: { fi: 'Tunnistetieto' }, meaning: { fi: 'Numero.' }, done: {},
  since: new Date('2027-03-01T10:00:00Z'), appeal: null, may: { appeal: true }, ...parts,
})
const lifted = { words: 'Näyttäkää.', at: new Date('2027-03-02T10:00:00Z'), outcome: 'lifted' as const, explanation: 'Se on vaihde.', decidedAt: new Date('2027-03-03T10:00:00Z') }
const shown = (hidden: OwnHidden[]) => renderToStaticMarkup(<TextProvider locale="fi"><OwnHiddenParts moderation={{ hidden, changed: [], restored: [] }} sourceKind="answer" written="fi" original="fi" partName={() => 'Kysymys'} appealAt={(id) => `/${id}`} /></TextProvider>)

it('tells why the part is shown again, and does not say that anything is hidden now', () => {
  const html = shown([part({ isPast: true, shownAgainAt: lifted.decidedAt, appeal: lifted, may: { appeal: false } })])
  expect(html).toContain('Se on vaihde.')
  expect(html).toContain(t('own.past.lifted', { date: 'keskiviikko 3.3.2027' }))
  expect(html).toContain(t('own.past.until'))
  expect(html).not.toContain(t('own.lead'))
  expect(shown([part()])).not.toContain(t('own.past.title'))
})

it('the request for another look shows the part, the reason and the hidden words to their author', () => {
  const form = (asked: { code: string; problem: null } | null) => renderToStaticMarkup(<TextProvider locale="fi"><AppealForm backAt="/" isStatement={false} typed="" problem={null} about={{ part: part(), written: 'fi', original: 'fi', name: 'Mitä mieltä?' }} asked={asked} /></TextProvider>)
  for (const words of ['050 000 0000', 'Mitä mieltä?', 'Tunnistetieto']) expect(form(null)).toContain(words)
  expect(form({ code: '', problem: null })).not.toContain('050 000 0000')
})
