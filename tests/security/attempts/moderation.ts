import { addresses as a } from '~/kernel/addresses'
import { aDocumentRequest, aDocumentVersion, anAppeal, anAnswer, aRaisedText, EARLY, openedFields } from '../fresh'
import type { Kit } from '../kit'
import { reading, sending, type Attempt } from './attempt'

const all = (module: string, path: Attempt['path']) => reading(`moderator/${module}`, path)
const send = (module: string, what: string, path: Attempt['path'], form: NonNullable<Attempt['form']>) => sending(`moderator/${module}`, what, path, form)

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

/** The moderator's desk, and everything its forms do. */
export const moderationAttempts: Attempt[] = [
  all('queue', () => a.moderation('fi')),
  all('text', async (kit) => a.moderationText('fi', (await aRaisedText(kit)).textId)),
  ofText('approve', {}),
  ofText('redact', { reason: 'identifying', words: 'Bussi' }),
  ofText('hide', { reason: 'threat' }),
  all('raise', raise),
  send('raise', 'a text', raise, { part: 'q6' }),
  all('appeals', () => a.moderationAppeals('fi')),
  all('appeal', async (kit) => a.moderationAppeal('fi', await anAppeal(kit))),
  send('appeal', 'upheld', async (kit) => a.moderationAppeal('fi', await anAppeal(kit)), { outcome: 'upheld', explanation: 'Nimi jää pois.' }),
  all('handed-on', () => a.moderationHandedOn('fi')),
  send('handed-on', 'no matter', () => a.moderationHandedOn('fi'), { matter: 'none', note: '' }),
  all('rules', () => a.moderationEditRules('fi')),
  send('rules', 'nothing', () => a.moderationEditRules('fi'), { seen: '1' }),
  all('document-requests', () => a.documentRequests('fi')),
  send('document-requests', 'nothing', () => a.documentRequests('fi'), { consultation: '' }),
  all('document-request', request),
  send('document-request', 'do=make', request, { do: 'make' }),
  send('document-request', 'do=decide', request, { do: 'decide', outcome: '' }),
  all('document-request-review', review),
  send('document-request-review', 'nothing', review, {}),
  all('document-request-file', async (kit) => a.documentRequestFile('fi', await aDocumentVersion(kit), 1, 'html')),
]
