import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { OpenedText } from '../../queries/opened-text.server'
import { TextPage } from './text-page'

const t = textFor('fi', 'moderation')
const words = 'Soita 050 000 0000.'
const original = { text: words, sentences: [{ startAt: 0, endAt: words.length }], pieces: [{ text: words, concerns: ['contact' as const], isHidden: false }] }
const text = (left: OpenedText['left']): OpenedText => ({
  id: randomUUID(), sourceKind: 'answer', sourceId: randomUUID(), part: 'q1', consultationId: randomUUID(), locale: 'fi', concerns: ['contact', 'name'], risk: 1, left, state: 'waiting', shown: 'redacted',
  foundAt: new Date('2027-03-01T10:00:00Z'), seen: { digest: 'd', revision: 1 }, isChanged: false, masked: words, likelyReason: 'identifying', belongsTo: [], handOvers: [], actions: [], views: [],
})
const shown = (left: OpenedText['left']) => renderToStaticMarkup(<TextProvider locale="fi"><TextPage text={text(left)} original={original} names={{}} may={{ decide: true, seeOriginal: true }} problem={null} around={null} /></TextProvider>)

it('says what of a text was found and not yet hidden, and that the rest may stay when a person says so', () => {
  const html = shown(['contact', 'name'])
  expect(html).toContain(t('text.left', { found: 'yhteystieto, ihmisen nimi' }))
  expect(html).toContain(`value="approve">${t('text.approve.action-left')}`)
  const whole = shown([])
  expect(whole).not.toContain('Tekstissä on vielä')
  expect(whole).toContain(`value="approve">${t('text.approve.action')}`)
})
