import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { RequestPage } from '../../queries/document-requests.server'
import { outcomesOf } from '../../rules/document-requests'
import { DocumentRequest, type RequestRefusal } from './request-page'

const t = textFor('fi', 'moderation')
const page = (isWhole: boolean): RequestPage => ({
  id: randomUUID(), consultationId: randomUUID(), matter: null, asked: 'Vastaukset', askedBy: null, receivedOn: '2027-03-01', dueOn: '2027-03-15', clock: { state: 'running', days: 10 },
  outcome: null, decidedOn: null, decisionNote: null, outcomes: outcomesOf({ hasVersion: true, isWhole }), textCount: 3, unreviewedCount: 0, hiddenCount: 1, versions: [],
})
const shown = (isWhole: boolean, refusal: RequestRefusal | null = null) => renderToStaticMarkup(<TextProvider locale="fi"><DocumentRequest page={page(isWhole)} refusal={refusal} typed={{ outcome: '', note: '' }} /></TextProvider>)
const outcomes = (html: string) => [...html.matchAll(/type="radio"[^>]* value="([^"]*)"/g)].map(([, value]) => value)

it('offers to give all only where nothing is hidden, and says why not', () => {
  expect(outcomes(shown(true))).toEqual(['given', 'partly-given', 'refused'])
  expect(outcomes(shown(false))).toEqual(['partly-given', 'refused'])
  expect(shown(false)).toContain(t('requests.one.not-whole'))
  expect(shown(true)).not.toContain(t('requests.one.not-whole'))
  expect(shown(false, 'not-whole')).toContain(t('requests.refusal.not-whole'))
})
