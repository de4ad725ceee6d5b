import { approveText } from '~/moderation/commands/approve-text.server'
import { answerHandOver } from '~/moderation/commands/answer-hand-over.server'
import { appealAction } from '~/moderation/commands/appeal-action.server'
import { handOnText } from '~/moderation/commands/hand-on-text.server'
import { raiseText } from '~/moderation/commands/raise-text.server'
import { redactText } from '~/moderation/commands/redact-text.server'
import { registerRequest } from '~/moderation/commands/register-request.server'
import { reviewTexts } from '~/moderation/commands/review-texts.server'
import { openedText } from '~/moderation/queries/opened-text.server'
import { textsToReview } from '~/moderation/queries/texts-to-review.server'
import { COUNTY, type Form, type Kit } from '../kit'
import { anAnswerWithWords, WORDS } from './answers'
import { ASSOCIATION, consultationId, digestOf, EARLY, PROGRAMME, valueOf } from './matters'
import { aWaitingStatement } from './statements'

/** An answer with words of its own that wait for the moderator. */
export async function aRaisedText(kit: Kit): Promise<{ textId: string; responseId: string }> {
  const responseId = await anAnswerWithWords(kit)
  const { textId } = valueOf(await raiseText(kit.work(), { sourceKind: 'answer', sourceId: responseId, part: 'q7' }))
  return { textId, responseId }
}

/** What the form of a moderator carries of a text that is open before them. */
export async function openedFields(kit: Kit, textId: string): Promise<{ digest: string; revision: string }> {
  const opened = await openedText(kit.work(), textId)
  if (!opened) throw new Error('no such text')
  return { digest: opened.seen.digest, revision: String(opened.seen.revision) }
}

/** An answer of which a part is hidden, and how. */
export async function aHiddenText(kit: Kit): Promise<{ textId: string; responseId: string; actionId: string }> {
  const { textId, responseId } = await aRaisedText(kit)
  return { textId, responseId, actionId: await hiddenPart(kit, textId) }
}

async function seenOf(kit: Kit, textId: string): Promise<{ textId: string; digest: string; revision: number }> {
  const { digest, revision } = await openedFields(kit, textId)
  return { textId, digest, revision: Number(revision) }
}

async function hiddenPart(kit: Kit, textId: string): Promise<string> {
  return valueOf(await redactText(kit.work(), await seenOf(kit, textId), { reason: 'identifying', stretches: [], words: 'Bussi' })).actionId!
}

/** An appeal against something hidden of an answer. */
export async function anAppeal(kit: Kit): Promise<string> {
  const { responseId, actionId } = await aHiddenText(kit)
  return valueOf(await appealAction(kit.work(), { sourceKind: 'answer', sourceId: responseId, actionId, words: 'Miksi?', locale: 'fi' })).appealId
}

/** Something hidden of a statement of the testers' association, and that statement. */
export async function aHiddenPartOfStatement(kit: Kit): Promise<{ statementId: string; actionId: string }> {
  const statementId = await aWaitingStatement(kit)
  const association = await kit.db.association.findFirstOrThrow({ where: { countyId: COUNTY, slug: ASSOCIATION }, select: { id: true } })
  const { content } = await kit.db.statement.update({ where: { countyId_id: { countyId: COUNTY, id: statementId } }, data: { associationId: association.id } })
  await kit.db.statement.update({ where: { countyId_id: { countyId: COUNTY, id: statementId } }, data: { content: { ...(content as object), summary: { fi: WORDS } } } })
  const { textId } = valueOf(await raiseText(kit.work(), { sourceKind: 'statement', sourceId: statementId, part: 'summary/fi' }))
  return { statementId, actionId: await hiddenPart(kit, textId) }
}

/** A matter that belongs elsewhere, and that its author has agreed to hand on. */
export async function aHandOver(kit: Kit): Promise<string> {
  const { textId, responseId } = await aRaisedText(kit)
  valueOf(await handOnText(kit.work(), await seenOf(kit, textId), { kind: 'feedback' }))
  valueOf(await answerHandOver(kit.work(), { sourceKind: 'answer', sourceId: responseId, kind: 'feedback', agrees: true }))
  return (await kit.db.handOver.findFirstOrThrow({ where: { countyId: COUNTY, sourceId: responseId } })).id
}

/** A request for the documents of a matter. */
export async function aDocumentRequest(kit: Kit, slug = EARLY): Promise<string> {
  return valueOf(await registerRequest(kit.work(), { consultationId: await consultationId(kit, slug), asked: 'Vastaukset', askedBy: '', receivedOn: '2026-01-05' })).requestId
}

/** The same of a matter all of whose texts have been looked at, so that its version can be made. */
export async function aReadRequest(kit: Kit): Promise<string> {
  const matter = await consultationId(kit, PROGRAMME)
  for (let pages = 0; pages < 100; pages += 1) {
    const { texts, left } = await textsToReview(kit.work(), matter)
    if (left === 0) return await aDocumentRequest(kit, PROGRAMME)
    for (const { isWaiting, textId } of texts) if (isWaiting && textId) valueOf(await approveText(kit.work(), await seenOf(kit, textId)))
    valueOf(await reviewTexts(kit.work(), texts.filter(({ isWaiting }) => !isWaiting)))
  }
  throw new Error('some texts cannot be looked at')
}

/** The form that says of one text among several that nothing of it is to be hidden. */
export async function readFields(kit: Kit): Promise<Form> {
  return { do: 'review', read: [`answer ${await anAnswerWithWords(kit)} ${digestOf(WORDS)} q7`] }
}

/** A request with a version that was made for it. */
export async function aDocumentVersion(kit: Kit): Promise<string> {
  const requestId = await aDocumentRequest(kit)
  await kit.db.documentVersion.create({ data: { countyId: COUNTY, requestId, number: 1, entries: [], digest: '0'.repeat(64), madeAt: new Date() } })
  return requestId
}
