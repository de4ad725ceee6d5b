import { receiveAnswer } from '~/answers/commands/receive-answer.server'
import { saveDraft } from '~/answers/commands/save-draft.server'
import { startDraft } from '~/answers/commands/start-draft.server'
import { addresses } from '~/kernel/addresses'
import { publishRoot } from '~/oversight/commands/publish-root.server'
import { COUNTY, cookieOfCode, type Form, type Kit } from '../kit'
import { consultationId, EARLY, OPEN, valueOf } from './matters'
import { formOn } from './page-form'

/** Words of an answer in which nothing is found. */
export const WORDS = 'Bussi ei kulje talvella.'

/** An answer that was given in the round that is over. */
export async function anAnswer(kit: Kit): Promise<string> {
  return (await kit.db.response.findFirstOrThrow({ where: { countyId: COUNTY, consultationId: await consultationId(kit, EARLY) }, orderBy: { receivedAt: 'asc' }, select: { id: true } })).id
}

/** The token of a new draft of an answer with something in it. */
export async function aDraft(kit: Kit): Promise<string> {
  const { token } = valueOf(await startDraft(kit.work(), { consultationId: await consultationId(kit, OPEN), versionNumber: 1, locale: 'fi' }))
  valueOf(await saveDraft(kit.work(), { token, locale: 'fi', entries: { q1: { option: 'lehtovaara' } }, cleared: [] }))
  return token
}

/** The token of a draft that has been sent. */
export async function aSentDraft(kit: Kit): Promise<string> {
  const token = await aDraft(kit)
  const { status, location } = await kit.send({ who: 'nobody', path: addresses.answerAll('fi', OPEN, token), form: { q1: 'lehtovaara', version: '1', revision: '0', intent: 'send' } })
  if (!location?.endsWith(addresses.answerReceipt('fi', OPEN, token))) throw new Error(`The answer was not sent: ${status} ${location}`)
  return token
}

/** The code of a new answer. */
export async function aCode(kit: Kit): Promise<string> {
  return valueOf(await receiveAnswer(kit.work(), { consultationId: await consultationId(kit, OPEN), versionNumber: 1, locale: 'fi', channel: 'paper', values: { q1: { option: 'lehtovaara' } } })).code
}

/** A new answer to the open matter with words of its own. */
export async function anAnswerWithWords(kit: Kit): Promise<string> {
  return valueOf(await receiveAnswer(kit.work(), { consultationId: await consultationId(kit, OPEN), versionNumber: 1, locale: 'fi', channel: 'paper', values: { q1: { option: 'lehtovaara' }, q7: { text: WORDS } } })).responseId
}

/** The code of an answer that came just before the end of the round that is over, and that is counted. */
export async function aCountedCode(kit: Kit): Promise<string> {
  const { id, closesAt } = await kit.db.consultation.findFirstOrThrow({ where: { countyId: COUNTY, slug: EARLY } })
  const { code } = valueOf(await receiveAnswer(kit.work(), { consultationId: id, versionNumber: 1, locale: 'fi', channel: 'paper', values: { q1: { option: 'lehtovaara' } }, receivedAt: new Date(closesAt.getTime() - 60_000) }))
  valueOf(await publishRoot(kit.work(), { consultationId: id }))
  return code
}

/** What the form that changes a new answer carries. It names no answer: whoever sends it has another one open, or none. */
export async function editFields(kit: Kit): Promise<Form> {
  const { body } = await kit.send({ who: 'code-holder', path: addresses.ownAnswerEdit('fi'), cookie: await cookieOfCode(kit, await aCode(kit)) })
  const { answer_id: _, ...fields } = formOn(body, 'revision')
  return fields
}
