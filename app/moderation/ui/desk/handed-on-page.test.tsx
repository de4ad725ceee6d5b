import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { DeskHandOver } from '../../queries/desk-hand-overs.server'
import { HandedOnList, type HandOverProblem } from './handed-on-page'

const at = new Date('2027-03-01T10:00:00Z')
const matter = (changes: Partial<DeskHandOver>): DeskHandOver => ({
  id: randomUUID(), kind: 'worry', state: 'asked', sourceKind: 'answer', matter: null, textId: null, text: 'Naapurini ei pärjää.', locale: 'fi', contact: null,
  askedAt: at, answeredAt: null, handedOnAt: null, note: null, isUrgent: true, isToBeDone: true, hidesWords: false, forModerator: false, ...changes,
})
const [first, second, agreed, done] = [matter({}), matter({ kind: 'emergency', state: 'declined' }), matter({ kind: 'feedback', state: 'agreed', isUrgent: false }), matter({ state: 'handed-on', isToBeDone: false })]

const shown = (matters: DeskHandOver[], problem: HandOverProblem | null = null) =>
  renderToStaticMarkup(<TextProvider locale="fi"><HandedOnList matters={matters} original="fi" problem={problem} mayOpen={false} /></TextProvider>)

it('is one form, which the menu of languages sends, with a button for each matter to hand on', () => {
  const html = shown([first, second, agreed, done])
  expect(html.match(/<form[^>]*>/g)).toEqual(['<form id="step" method="post">'])
  expect([...html.matchAll(/<input[^>]* name="([^"]*)"/g)].map(([, name]) => name)).toEqual([`note.${first.id}`, `note.${second.id}`])
  expect([...html.matchAll(/name="matter" value="([^"]*)"/g)].map(([, id]) => id)).toEqual([first.id, second.id, agreed.id])
  expect(shown([done])).not.toContain('<form')
})

it('gives back what was typed beside every matter, and says what to do beside one', () => {
  const t = textFor('fi', 'moderation')
  const typed = { [first.id]: 'Soitin sinne', [second.id]: 'Kirjoitin sinne' }
  const html = shown([first, second], { handOverId: second.id, code: 'no-reason', typed })
  for (const words of Object.values(typed)) expect(html).toContain(`value="${words}"`)
  expect(html.split(t('handed.refusal.no-reason'))).toHaveLength(2)
  expect(shown([first, second], { handOverId: first.id, code: null, typed })).not.toContain('aria-invalid')
})

it('tells who cannot read the hidden words that a moderator hands the matter on, and leads whoever can to them', () => {
  const t = textFor('fi', 'moderation')
  const hidden = matter({ state: 'agreed', textId: 'teksti', hidesWords: true, forModerator: true })
  const html = shown([hidden])
  expect(html).toContain(t('handed.for-moderator'))
  expect(html).not.toContain('<button')
  expect(html).not.toContain('<input')
  const ofModerator = renderToStaticMarkup(<TextProvider locale="fi"><HandedOnList matters={[{ ...hidden, forModerator: false }]} original="fi" problem={null} mayOpen /></TextProvider>)
  expect(ofModerator).toContain(`name="matter" value="${hidden.id}"`)
  expect(ofModerator).toContain('show=original')
  expect(ofModerator).not.toContain(t('handed.for-moderator'))
})
