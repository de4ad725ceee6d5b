import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { OpenedText } from '../../queries/opened-text.server'
import { TextErrors, TextPage } from './text-page'

const t = textFor('fi', 'moderation')
const words = 'Soita 050 000 0000.'
const original = { text: words, sentences: [{ startAt: 0, endAt: words.length }], pieces: [{ text: words, concerns: ['contact' as const], isHidden: false }], found: [{ startAt: 6, text: '050 000 0000', concerns: ['contact' as const], isHidden: false }] }
const text = (left: OpenedText['left']): OpenedText => ({
  id: randomUUID(), sourceKind: 'answer', sourceId: randomUUID(), part: 'q1', consultationId: randomUUID(), locale: 'fi', concerns: ['contact', 'name'], risk: 1, left, state: 'waiting', shown: 'redacted',
  foundAt: new Date('2027-03-01T10:00:00Z'), seen: { digest: 'd', revision: 1 }, isChanged: false, isRestored: false, masked: words, likelyReason: 'identifying', belongsTo: [], handOvers: [], actions: [], views: [],
})
const shown = (left: OpenedText['left'], parts: Partial<OpenedText> = {}) => renderToStaticMarkup(<TextProvider locale="fi"><TextPage text={{ ...text(left), ...parts }} original={original} names={{}} may={{ decide: true, seeOriginal: true }} problem={null} around={null} /></TextProvider>)

it('says what of a text was found and not yet hidden, and that the rest may stay when a person says so', () => {
  const html = shown(['contact', 'name'])
  expect(html).toContain(t('text.left', { found: 'yhteystieto, ihmisen nimi' }))
  expect(html).toContain(`value="approve">${t('text.approve.action-left')}`)
  const whole = shown([])
  expect(whole).not.toContain('Tekstissä on vielä')
  expect(whole).toContain(`value="approve">${t('text.approve.action')}`)
})

it('says that a copy was restored, and not that the author changed the text', () => {
  const [restored, changed] = [shown([], { isChanged: true, isRestored: true }), shown([], { isChanged: true })]
  expect([restored.includes(t('text.restored')), restored.includes(t('text.changed'))]).toEqual([true, false])
  expect([changed.includes(t('text.restored')), changed.includes(t('text.changed'))]).toEqual([false, true])
})

const done = (parts: Partial<OpenedText['actions'][number]> = {}): OpenedText['actions'][number] => ({ id: randomUUID(), kind: 'redact', reason: 'identifying', at: new Date('2027-03-01T10:00:00Z'), by: 'jari', isInForce: true, isSameText: true, appeal: null, ...parts })
const appeal = (outcome: 'upheld' | 'lifted') => ({ id: randomUUID(), at: new Date('2027-03-02T10:00:00Z'), outcome, decidedAt: new Date('2027-03-03T10:00:00Z'), decidedBy: 'aino' })
const withActions = (actions: OpenedText['actions'], problem: Parameters<typeof TextErrors>[0]['problem'] = null, parts: Partial<OpenedText> = {}, requestId: string | null = null) =>
  renderToStaticMarkup(<TextProvider locale="fi"><TextErrors problem={problem} /><TextPage text={{ ...text([]), actions, ...parts }} original={original} names={{ jari: 'Jari J', aino: 'Aino A' }} may={{ decide: true, seeOriginal: true }} problem={problem} around={null} requestId={requestId} /></TextProvider>)

it('says beside what was done what came of the appeal and who decided, and asks more than one press where it was to stay hidden', () => {
  const upheld = done({ appeal: appeal('upheld') })
  const html = withActions([upheld])
  expect(html).toMatch(/pysyy peitettynä\. Päätti: Aino A, [^<]*3\.3\.2027/)
  expect(html).toContain(`id="known-${upheld.id}" name="known" value="yes"`)
  expect(withActions([done()])).not.toContain('name="known"')
  const typed = { words: '', sentences: [], reason: '' }
  const refused = withActions([upheld], { of: 'restore', code: 'not-confirmed', actionId: upheld.id, typed })
  expect(refused).toContain(`href="#known-${upheld.id}"`)
  expect(refused).toContain(`id="known-${upheld.id}-error"`)
})

it('says before hiding that an appeal has shown something of these words again', () => {
  const lifted = done({ isInForce: false, appeal: appeal('lifted') })
  const html = withActions([lifted])
  expect(html.split('on jo poistanut peitteen tästä tekstistä. Päätti: Aino A')).toHaveLength(3)
  expect(html).toContain(`/moderation/appeals/${lifted.appeal?.id}`)
  expect(withActions([{ ...lifted, isSameText: false }])).not.toContain('on jo poistanut')
  expect(withActions([done({ appeal: appeal('upheld') })])).not.toContain('on jo poistanut')
})

it('speaks of an answer only where it is one', () => {
  expect(withActions([])).toContain(t('text.hide.body'))
  const html = withActions([], null, { sourceKind: 'statement' })
  expect(html).toContain(t('text.hide.body-statement'))
  expect(html).not.toContain(t('text.hide.body'))
})

it('keeps the document request that a text was opened for', () => {
  const requestId = randomUUID()
  expect(withActions([], null, {}, requestId)).toMatch(new RegExp(`action="[^"]*show=original&amp;request=${requestId}"`))
})

it('lists what was found once, as a whole', () => {
  expect(withActions([])).toContain('<q>050 000 0000</q>')
})
