import { aConsultationRow, aResponse } from '~/analysis/testing/builders'
import { writeRedacted } from '~/texts/rules/redacted-text'
import { workFor, type TestDatabase } from '../../../tests/support/database'
import { screenTexts } from '../commands/screen-texts.server'
import { openedText } from '../queries/opened-text.server'

/** An answer in which something is found. */
export const PHONE = 'Bussi 🚌 ei kulje. Soita 050 000 0000.'

/** A text as people read it: the reason in brackets where words are hidden. */
export const say = (text: string) => writeRedacted(text, (reason) => `[${reason}]`)

/** Texts that wait for a moderator, what a page showed of them, and what everybody sees. */
export function textsIn(database: TestDatabase) {
  const { db } = database
  const system = workFor(database)
  const as = (personId: string) => workFor(database, { actor: { kind: 'person', personId } })

  async function aWaitingText(text = PHONE): Promise<{ consultationId: string; responseId: string; textId: string }> {
    const consultationId = await aConsultationRow(db)
    const responseId = await aResponse(db, consultationId, { answers: { q1: { text } } })
    await screenTexts(system, { consultationId })
    const row = await db.moderatedText.findFirstOrThrow({ where: { sourceId: responseId } })
    return { consultationId, responseId, textId: row.id }
  }

  async function seen(textId: string) {
    const opened = await openedText(system, textId)
    if (!opened) throw new Error('no text')
    return { textId, ...opened.seen }
  }

  async function shownText(responseId: string): Promise<string> {
    const { rows } = await database.pool.query<{ text: string }>("SELECT value->>'text' AS text FROM moderation_public_by_person WHERE response_id = $1", [responseId])
    return rows[0]!.text
  }

  return { system, as, aWaitingText, seen, shownText }
}
