import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from '~/analysis/testing/builders'
import type { StatementContent } from '~/statements/contract'
import { testDatabase, workFor } from '../../../tests/support/database'
import { approveText } from '../commands/approve-text.server'
import { handOnText } from '../commands/hand-on-text.server'
import { hideText } from '../commands/hide-text.server'
import { redactText } from '../commands/redact-text.server'
import { restoreText } from '../commands/restore-text.server'
import { screenTexts } from '../commands/screen-texts.server'
import { moderationQueue } from './moderation-queue.server'
import { openedText } from './opened-text.server'
import { partsOfSource } from './parts-of-source.server'
import { textsToReview } from './texts-to-review.server'
import { twoModerators } from '../testing/builders'
import { say, textsIn } from '../testing/waiting-texts'

const database = await testDatabase()
const { db } = database
const { system, as, aWaitingText, seen, shownText } = textsIn(database)
const TEXT = 'Liisa Esimerkki sai masennusdiagnoosin. Soita 050 000 0000. Bussi ei kulje.'
const NAME = { reason: 'identifying' as const, stretches: [], words: 'Liisa Esimerkki' }
const PHONE = { ...NAME, words: '050 000 0000' }
let jari = ''
let other = ''

beforeAll(async () => {
  await aCounty(db)
  const moderators = await twoModerators(db)
  jari = moderators[0]
  other = moderators[1]
})

const isWaiting = async (textId: string, consultationId: string) => (await moderationQueue(system, { state: 'waiting', consultationId })).items.some(({ id }) => id === textId)

describe('a text of which a part was hidden and others can still read something that was found', () => {
  it('stays on the queue, hidden as far as it is, and says what is left', async () => {
    const { textId, responseId, consultationId } = await aWaitingText(TEXT)
    expect((await openedText(system, textId))?.left).toEqual([])
    await redactText(as(jari), await seen(textId), NAME)
    expect(say(await shownText(responseId))).toBe(TEXT.replace('Liisa Esimerkki', '[identifying]'))
    expect(await isWaiting(textId, consultationId)).toBe(true)
    expect(await openedText(system, textId)).toMatchObject({ state: 'waiting', shown: 'redacted', isChanged: false, left: ['other-person', 'contact'], likelyReason: 'other-person' })
    expect((await textsToReview(system, consultationId)).left).toBe(1)
    expect(await screenTexts(system, { consultationId })).toEqual({ ok: true, value: { found: 0 } })
    await redactText(as(jari), await seen(textId), PHONE)
    expect((await openedText(system, textId))?.left).toEqual(['other-person'])
    await redactText(as(jari), await seen(textId), { ...NAME, reason: 'health', words: 'masennusdiagnoosin' })
    expect(await openedText(system, textId)).toMatchObject({ state: 'decided', left: [] })
    expect((await textsToReview(system, consultationId)).left).toBe(0)
  })

  it('leaves it when a person says that the rest may stay, once however often it is said', async () => {
    const { textId, consultationId } = await aWaitingText(TEXT)
    const first = await seen(textId)
    await redactText(as(jari), first, NAME)
    expect(await redactText(as(jari), first, NAME)).toEqual({ ok: true, value: { actionId: null } })
    const left = await seen(textId)
    expect(await approveText(as(jari), left)).toMatchObject({ ok: true, value: { actionId: expect.any(String) as string } })
    expect(await approveText(as(jari), left)).toEqual({ ok: true, value: { actionId: null } })
    expect(await approveText(as(other), first)).toEqual({ ok: false, code: 'decided-meanwhile' })
    expect(await db.moderationAction.count({ where: { textId } })).toBe(2)
    expect(await isWaiting(textId, consultationId)).toBe(false)
    // What may stay is not asked about again when more is hidden.
    await redactText(as(other), await seen(textId), { ...NAME, words: 'Bussi' })
    expect(await isWaiting(textId, consultationId)).toBe(false)
  })

  it('leaves it at once when the whole is hidden, and comes back when the whole is shown again: nobody has looked at its rest', async () => {
    const { textId, consultationId } = await aWaitingText(TEXT)
    await redactText(as(jari), await seen(textId), NAME)
    const hidden = await hideText(as(jari), await seen(textId), { reason: 'other-person' })
    expect(await isWaiting(textId, consultationId)).toBe(false)
    await restoreText(as(other), await seen(textId), { actionId: (hidden.ok && hidden.value.actionId) || '' })
    expect(await isWaiting(textId, consultationId)).toBe(true)
  })

  it('stays on it when what was hidden is shown again before the rest was decided on', async () => {
    const { textId, consultationId } = await aWaitingText(TEXT)
    const done = await redactText(as(jari), await seen(textId), NAME)
    await restoreText(as(jari), await seen(textId), { actionId: (done.ok && done.value.actionId) || '' })
    expect(await isWaiting(textId, consultationId)).toBe(true)
    expect((await openedText(system, textId))?.left).toEqual(['other-person', 'contact', 'name'])
  })

  it('stays on it when its matter is handed on and something else was found, and is handed on once', async () => {
    const { textId, consultationId } = await aWaitingText('Naapurini ei pärjää yksin. Soita 050 000 0000.')
    const before = await seen(textId)
    await handOnText(as(jari), before, { kind: 'worry' })
    expect(await handOnText(as(jari), before, { kind: 'worry' })).toEqual({ ok: true, value: { actionId: null } })
    expect(await isWaiting(textId, consultationId)).toBe(true)
    const alone = await aWaitingText('Naapurini ei pärjää yksin.')
    await handOnText(as(jari), await seen(alone.textId), { kind: 'worry' })
    expect(await isWaiting(alone.textId, alone.consultationId)).toBe(false)
  })

  it('counts how long the first decision took, not the next ones', async () => {
    const { textId } = await aWaitingText(TEXT)
    const later = (minutes: number) => workFor(database, { actor: { kind: 'person', personId: jari }, now: new Date(system.now.getTime() + minutes * 60_000) })
    await redactText(later(10), await seen(textId), NAME)
    await approveText(later(30), await seen(textId))
    expect((await db.moderationAction.findMany({ where: { textId }, orderBy: { at: 'asc' } })).map(({ waitedSeconds }) => waitedSeconds)).toEqual([600, null])
  })
})

describe('whoever asks a moderator to look', () => {
  it('is told the texts of a statement by their first words as others see them, and those of an answer by their questions', async () => {
    const consultationId = await aConsultationRow(db)
    const content = { title: { fi: 'Arki', sv: 'Vardagen' }, summary: { fi: 'Soittakaa 050 000 0000.' }, hearings: [{ place: 'Aallonranta' }] } as unknown as StatementContent
    const statementId = await aStatementRow(db, consultationId, { content })
    await screenTexts(system, { consultationId })
    const row = await db.moderatedText.findFirstOrThrow({ where: { sourceId: statementId, part: 'summary/fi' } })
    await redactText(as(jari), await seen(row.id), { reason: 'identifying', stretches: [], words: '050 000 0000' })
    const found = await partsOfSource(system, 'statement', statementId)
    expect(found).toMatchObject({ consultationId, written: 'fi' })
    expect(found?.parts.map(({ part, locale, text }) => [part, locale, say(text ?? '')])).toEqual(expect.arrayContaining([['title/fi', 'fi', 'Arki'], ['title/sv', 'sv', 'Vardagen'], ['summary/fi', 'fi', 'Soittakaa [identifying].'], ['hearings/0/place', 'fi', 'Aallonranta']]))
    const responseId = await aResponse(db, consultationId, { answers: { q1: { text: 'Kannatan.' } } })
    expect(await partsOfSource(system, 'answer', responseId)).toMatchObject({ parts: [{ part: 'q1', text: null }] })
    expect(await partsOfSource(system, 'answer', randomUUID())).toBeNull()
  })
})
