import { createHash, randomUUID } from 'node:crypto'
import { sendRemark } from '~/accessibility/commands/send-remark.server'
import { createTheme } from '~/analysis/commands/create-theme.server'
import { markPassage } from '~/analysis/commands/mark-passage.server'
import { statementSeen } from '~/analysis/queries/statement-texts.server'
import { aStatementRow } from '~/analysis/testing/builders'
import { receiveAnswer } from '~/answers/commands/receive-answer.server'
import { saveDraft } from '~/answers/commands/save-draft.server'
import { startDraft } from '~/answers/commands/start-draft.server'
import { requestAdministrator } from '~/identity/commands/request-administrator.server'
import { appealAction } from '~/moderation/commands/appeal-action.server'
import { raiseText } from '~/moderation/commands/raise-text.server'
import { redactText } from '~/moderation/commands/redact-text.server'
import { registerRequest } from '~/moderation/commands/register-request.server'
import { openedText } from '~/moderation/queries/opened-text.server'
import { saveStatement } from '~/statements/commands/save-statement.server'
import { startStatement } from '~/statements/commands/start-statement.server'
import { addresses } from '~/kernel/addresses'
import { aPerson, COUNTY, type Kit } from './kit'

/** The consultations of the demonstration: one that is open, and one that is over. */
export const OPEN = 'lahipalvelut'
export const EARLY = 'lahipalvelut-varhainen'

const WORDS = 'Bussi ei kulje talvella.'

/** The association the testers in an association's role speak for. */
export const ASSOCIATION = 'vammaisfoorumi'

function valueOf<T>(made: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!made.ok) throw new Error(made.code)
  return made.value
}

/** The id of a consultation of the demonstration. */
export async function consultationId(kit: Kit, slug: string): Promise<string> {
  return (await kit.db.consultation.findFirstOrThrow({ where: { countyId: COUNTY, slug }, select: { id: true } })).id
}

/** An answer that was given in the round that is over. */
export async function anAnswer(kit: Kit): Promise<string> {
  return (await kit.db.response.findFirstOrThrow({ where: { countyId: COUNTY, consultationId: await consultationId(kit, EARLY) }, orderBy: { receivedAt: 'asc' }, select: { id: true } })).id
}

/** A statement whose text has been published. */
export async function aStatement(kit: Kit, slug: string): Promise<string> {
  return (await kit.db.statement.findFirstOrThrow({ where: { countyId: COUNTY, consultationId: await consultationId(kit, slug), textState: 'released' }, orderBy: { submittedAt: 'asc' }, select: { id: true } })).id
}

/** What the form that says that a statement was read carries of it. */
export async function seenOfStatement(kit: Kit, statementId: string): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await statementSeen(kit.work(), statementId)).map(([part, digest]) => [`seen.${part}`, digest]))
}

/** A statement that waits for somebody who may release it. */
export async function aWaitingStatement(kit: Kit): Promise<string> {
  const like = await kit.db.statement.findUniqueOrThrow({ where: { countyId_id: { countyId: COUNTY, id: await aStatement(kit, EARLY) } } })
  const id = await aStatementRow(kit.db, like.consultationId, { content: like.content as object })
  await kit.db.statement.update({ where: { countyId_id: { countyId: COUNTY, id } }, data: { associationId: like.associationId, documentNumber: `T-${id.slice(0, 8)}` } })
  return id
}

/** A theme of the round that is over, in use by the published summary. */
export async function aPublishedTheme(kit: Kit): Promise<string> {
  return (await kit.db.summaryTheme.findFirstOrThrow({ where: { countyId: COUNTY }, select: { themeId: true } })).themeId
}

/** A new theme of the open matter. */
export async function aTheme(kit: Kit): Promise<string> {
  return valueOf(await createTheme(kit.work(), { consultationId: await consultationId(kit, OPEN), title: { fi: `Teema ${randomUUID()}`, sv: `Tema ${randomUUID()}` }, originalLocale: 'fi' })).themeId
}

// What a form carries of a text that somebody has before their eyes.
function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** A passage of the open matter under a new theme, shown to nobody yet. */
export async function aPassage(kit: Kit): Promise<{ themeId: string; passageId: string }> {
  const consultation = await consultationId(kit, OPEN)
  const answer = await kit.db.answer.findFirstOrThrow({ where: { countyId: COUNTY, consultationId: consultation, value: { path: ['text'], string_contains: ' ' } } })
  const themeId = await aTheme(kit)
  const { passageId } = valueOf(await markPassage(kit.work(), { consultationId: consultation, themeId, sourceKind: 'answer', sourceId: answer.responseId, part: answer.questionId, startAt: 0, endAt: 10, seen: digestOf((answer.value as { text: string }).text) }))
  return { themeId, passageId }
}

/** The draft of an association's statement that its speakers write on. */
export async function aStatementDraft(kit: Kit): Promise<string> {
  const association = await kit.db.association.findFirstOrThrow({ where: { countyId: COUNTY, slug: ASSOCIATION }, select: { id: true } })
  const work = { ...kit.work(), actor: { kind: 'person' as const, personId: kit.people.representative } }
  const { statementId } = valueOf(await startStatement(work, { consultationId: await consultationId(kit, OPEN), associationId: association.id, locale: 'fi' }))
  const { revision, content } = await kit.db.statement.findUniqueOrThrow({ where: { countyId_id: { countyId: COUNTY, id: statementId } } })
  await saveStatement(work, { statementId, revision, content: content as unknown as Parameters<typeof saveStatement>[1]['content'] })
  return statementId
}

/** Somebody new, with one role that can be ended. */
export async function somebody(kit: Kit): Promise<{ personId: string; grantId: string }> {
  const personId = await aPerson(kit.work(), randomUUID(), ['analyst'])
  const { id: grantId } = await kit.db.roleGrant.findFirstOrThrow({ where: { countyId: COUNTY, personId } })
  return { personId, grantId }
}

/** A request of one administrator of the demonstration to make somebody new another one. */
export async function aRequest(kit: Kit): Promise<string> {
  const asking = await kit.db.person.findFirstOrThrow({ where: { countyId: COUNTY, displayName: 'Mikko Saarinen' } })
  const { personId } = await somebody(kit)
  return valueOf(await requestAdministrator({ ...kit.work(), actor: { kind: 'person', personId: asking.id } }, { personId, endsOn: null })).requestId
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

/** An answer with words of its own that wait for the moderator. */
export async function aRaisedText(kit: Kit): Promise<{ textId: string; responseId: string }> {
  const { responseId } = valueOf(await receiveAnswer(kit.work(), { consultationId: await consultationId(kit, OPEN), versionNumber: 1, locale: 'fi', channel: 'paper', values: { q1: { option: 'lehtovaara' }, q7: { text: WORDS } } }))
  const { textId } = valueOf(await raiseText(kit.work(), { sourceKind: 'answer', sourceId: responseId, part: 'q7' }))
  return { textId, responseId }
}

/** What the form of a moderator carries of a text that is open before them. */
export async function openedFields(kit: Kit, textId: string): Promise<{ digest: string; revision: string }> {
  const opened = await openedText(kit.work(), textId)
  if (!opened) throw new Error('no such text')
  return { digest: opened.seen.digest, revision: String(opened.seen.revision) }
}

async function hiddenPart(kit: Kit, textId: string): Promise<string> {
  const { digest, revision } = await openedFields(kit, textId)
  return valueOf(await redactText(kit.work(), { textId, digest, revision: Number(revision) }, { reason: 'identifying', stretches: [], words: 'Bussi' })).actionId!
}

/** An appeal against something hidden of an answer. */
export async function anAppeal(kit: Kit): Promise<string> {
  const { textId, responseId } = await aRaisedText(kit)
  const actionId = await hiddenPart(kit, textId)
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

/** A request for the documents of a matter. */
export async function aDocumentRequest(kit: Kit): Promise<string> {
  return valueOf(await registerRequest(kit.work(), { consultationId: await consultationId(kit, EARLY), asked: 'Vastaukset', askedBy: '', receivedOn: '2026-01-05' })).requestId
}

/** The remark on accessibility of the demonstration. */
export async function aRemark(kit: Kit): Promise<string> {
  return valueOf(await sendRemark(kit.work(), { formId: randomUUID(), text: 'Painike on liian pieni.', page: null, address: null, locale: 'fi' })).remarkId
}

/** A request with a version that was made for it. */
export async function aDocumentVersion(kit: Kit): Promise<string> {
  const requestId = await aDocumentRequest(kit)
  await kit.db.documentVersion.create({ data: { countyId: COUNTY, requestId, number: 1, entries: [], digest: '0'.repeat(64), madeAt: new Date() } })
  return requestId
}

/** A file beside the open matter. */
export async function anAttachment(kit: Kit): Promise<string> {
  return (await kit.db.attachment.findFirstOrThrow({ where: { countyId: COUNTY, ownerId: await consultationId(kit, OPEN) }, orderBy: { ordinal: 'asc' } })).id
}
