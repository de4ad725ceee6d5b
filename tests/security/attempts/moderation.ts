import { addresses as a } from '~/kernel/addresses'
import { anAnswer } from '../fresh/answers'
import { consultationId, EARLY } from '../fresh/matters'
import { aDocumentRequest, aDocumentVersion, aHandOver, aHiddenText, anAppeal, aRaisedText, aReadRequest, openedFields, readFields } from '../fresh/moderation'
import type { Kit } from '../kit'
import { filling, reading, sending, type Attempt } from './attempt'

const all = (module: string, path: Attempt['path']) => reading(`moderator/${module}`, path)
const send = (module: string, what: string, path: Attempt['path'], form: NonNullable<Attempt['form']>) => sending(`moderator/${module}`, what, path, form)
const fill = (module: string, what: string, page: Parameters<typeof filling>[2], typed: NonNullable<Attempt['form']>) => filling(`moderator/${module}`, what, page, typed)

const raise = async (kit: Kit) => a.moderationRaise('fi', { kind: 'answer', id: await anAnswer(kit), slug: EARLY })
const request = async (kit: Kit) => a.documentRequest('fi', await aDocumentRequest(kit))
const review = async (kit: Kit) => a.documentRequestReview('fi', await aDocumentRequest(kit))

/** A form of the page of a text that was raised for it. */
function ofText(what: string, more: Record<string, string>): Attempt {
  let textId = ''
  return send('text', `do=${what}`, async (kit) => {
    textId = (await aRaisedText(kit)).textId
    return a.moderationText('fi', textId)
  }, async (kit) => ({ do: what, ...(await openedFields(kit, textId)), ...more }))
}

/** The form that shows again what was hidden for it. */
function restoring(): Attempt {
  let made: Awaited<ReturnType<typeof aHiddenText>>
  return send('text', 'do=restore', async (kit) => {
    made = await aHiddenText(kit)
    return a.moderationText('fi', made.textId)
  }, async (kit) => ({ do: 'restore', ...(await openedFields(kit, made.textId)), action: made.actionId }))
}

/** The moderator's desk, and everything its forms do. */
export const moderationAttempts: Attempt[] = [
  all('queue', () => a.moderation('fi')),
  all('text', async (kit) => a.moderationText('fi', (await aRaisedText(kit)).textId)),
  ofText('approve', {}),
  ofText('redact', { reason: 'identifying', words: 'Bussi' }),
  ofText('hide', { reason: 'threat' }),
  ofText('hand-on', { kind: 'feedback' }),
  restoring(),
  all('raise', raise),
  send('raise', 'a text', raise, { part: 'q6' }),
  all('appeals', () => a.moderationAppeals('fi')),
  all('appeal', async (kit) => a.moderationAppeal('fi', await anAppeal(kit))),
  send('appeal', 'upheld', async (kit) => a.moderationAppeal('fi', await anAppeal(kit)), { outcome: 'upheld', explanation: 'Nimi jää pois.' }),
  all('handed-on', () => a.moderationHandedOn('fi')),
  send('handed-on', 'what was agreed to', () => a.moderationHandedOn('fi'), async (kit) => ({ matter: await aHandOver(kit), note: '' })),
  send('handed-on', 'no matter', () => a.moderationHandedOn('fi'), { matter: 'none', note: '' }),
  all('rules', () => a.moderationEditRules('fi')),
  fill('rules', 'as they are', { by: 'administrator', path: () => a.moderationEditRules('fi'), mark: 'seen' }, {}),
  send('rules', 'nothing', () => a.moderationEditRules('fi'), { seen: '1' }),
  all('document-requests', () => a.documentRequests('fi')),
  fill('document-requests', 'a request', { by: 'moderator', path: () => a.documentRequests('fi'), mark: 'asked' }, async (kit) => ({ consultation: await consultationId(kit, EARLY), asked: 'Vastaukset' })),
  send('document-requests', 'nothing', () => a.documentRequests('fi'), { consultation: '' }),
  all('document-request', request),
  send('document-request', 'do=make', async (kit) => a.documentRequest('fi', await aReadRequest(kit)), { do: 'make' }),
  send('document-request', 'make of texts nobody has looked at', request, { do: 'make' }),
  fill('document-request', 'do=decide', { by: 'moderator', path: request, mark: 'do=decide' }, { outcome: 'refused', note: 'Asiakirjaa ei ole.' }),
  send('document-request', 'decide nothing', request, { do: 'decide', outcome: '' }),
  all('document-request-review', review),
  send('document-request-review', 'a text', review, readFields),
  send('document-request-review', 'nothing', review, {}),
  all('document-request-file', async (kit) => a.documentRequestFile('fi', await aDocumentVersion(kit), 1, 'html')),
]
