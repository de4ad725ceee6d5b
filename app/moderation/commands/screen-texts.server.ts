import { randomUUID } from 'node:crypto'
import { accept, type Result } from '~/kernel/results'
import { digestInWords, textDigest } from '~/platform/db/text-digest.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { belongsTo, riskOf } from '../rules/concerns'
import { isRestored } from '../rules/deciding'
import { concernsOf, screenText } from '../rules/screening/screen-text'
import { removeAppealsOn } from '../store/appeals.server'
import { findActions, forgetPlaces } from '../store/actions.server'
import { forgetWordsInVersions } from '../store/document-requests.server'
import { addHandOvers, removeHandOversOfGone } from '../store/hand-overs.server'
import { textsOfStatement } from '../store/source-texts.server'
import { findTextsOfResponses, findUnscreenedResponses, findUnscreenedStatements, type SourceText } from '../store/sources.server'
import { addText, emptyText, findGone, findTextsOfSources, lockScreening, noteNewWords, removeText, saveScreened, type ModeratedText } from '../store/texts.server'
import { isMadeOf } from '../store/version-entries.server'

/** How many responses are looked through in one transaction. */
const BATCH = 200

/**
 * Looks through what has come to a consultation or changed in it, and puts what a person should look at on the queue.
 * Nothing is held back meanwhile. What is gone is taken off the queue. Safe to repeat.
 */
export async function screenTexts(work: Work, input: { consultationId: string }): Promise<Result<{ found: number }>> {
  let found = 0
  let isDone = false
  while (!isDone) {
    isDone = await inTransaction(work, async (inside) => {
      await lockScreening(inside.scope, inside.db, input.consultationId)
      const responses = await findUnscreenedResponses(inside.scope, inside.db, input.consultationId, BATCH)
      const texts = await findTextsOfResponses(inside.scope, inside.db, responses.map(({ id }) => id))
      const known = await findTextsOfSources(inside.scope, inside.db, responses.map(({ id }) => id))
      for (const text of texts) found += (await lookAt(inside, text, known.find((each) => each.sourceId === text.sourceId && each.part === text.part))) ? 1 : 0
      await forgetOldWords(inside, input.consultationId, responses.map(({ id }) => id), texts)
      await saveScreened(inside.scope, inside.db, 'answer', responses)
      return responses.length < BATCH
    })
  }
  await inTransaction(work, async (inside) => {
    await lockScreening(inside.scope, inside.db, input.consultationId)
    const statements = await findUnscreenedStatements(inside.scope, inside.db, input.consultationId)
    for (const text of statements.flatMap(textsOfStatement)) found += (await lookAt(inside, text, undefined)) ? 1 : 0
    await saveScreened(inside.scope, inside.db, 'statement', statements.map(({ sourceId, wordsAt }) => ({ id: sourceId, wordsAt })))
    await forgetGone(inside, input.consultationId)
  })
  return accept({ found })
}

/** Looks at one text; whether it is on the queue for something new. */
async function lookAt(inside: WorkInTransaction, source: SourceText, known: ModeratedText | undefined): Promise<boolean> {
  const { scope, db, now } = inside
  const { consultationId, sourceKind, sourceId, part, locale, text } = source
  const digest = textDigest(text)
  if (known && Buffer.from(known.textDigest).equals(digest)) return false
  const finds = screenText(text)
  const concerns = concernsOf(finds)
  await addHandOvers(scope, db, belongsTo(concerns).map((kind) => ({ id: randomUUID(), consultationId, sourceKind, sourceId, part, kind, askedAt: now })))
  if (!known) {
    if (concerns.length === 0) return false
    const id = randomUUID()
    await addText(scope, db, { id, consultationId, sourceKind, sourceId, part, locale, finds, concerns, risk: riskOf(concerns), state: 'waiting', textDigest: digest, foundAt: now })
    await recordChange(inside, { action: 'find-text', subject: { kind: 'moderated-text', id }, details: { sourceKind, concerns } })
    return true
  }
  if (known.shown !== 'as-written') {
    // A part of the old words was hidden: the new ones are withheld until a person has looked at them. Words that a restore brought back may not be new.
    const all = [isRestored(known) ? 'restored' as const : 'changed' as const, ...concerns]
    await noteNewWords(scope, db, known.id, { finds, concerns: all, risk: riskOf(all), state: 'waiting', foundAt: now })
    return true
  }
  if (concerns.length > 0) {
    await noteNewWords(scope, db, known.id, { finds, concerns, risk: riskOf(concerns), state: 'waiting', foundAt: now, textDigest: digest })
    return true
  }
  // The author has taken out what was found. What a person once decided on stays in the list, and only waiting things go.
  if (known.state === 'waiting' && (await findActions(scope, db, known.id)).length === 0) await removeText(scope, db, known.id)
  return false
}

/** Public versions keep a digest of what these answers say now, and none of what they said before. */
async function forgetOldWords({ scope, db }: WorkInTransaction, consultationId: string, responseIds: readonly string[], texts: readonly SourceText[]): Promise<void> {
  const digests = new Map(texts.map((text) => [placeOf(text), digestInWords(text.text)]))
  await forgetWordsInVersions(scope, db, consultationId, responseIds, (entry) => isMadeOf(entry, digests.get(placeOf(entry)) ?? ''))
}

async function forgetGone(inside: WorkInTransaction, consultationId: string): Promise<void> {
  const { scope, db, now } = inside
  await removeHandOversOfGone(scope, db, consultationId)
  const gone = await findGone(scope, db, consultationId)
  if (gone.length === 0) return
  const ids = gone.map(({ id }) => id)
  await removeAppealsOn(scope, db, ids)
  await forgetPlaces(scope, db, ids, now)
  const places = new Set(gone.map(placeOf))
  await forgetWordsInVersions(scope, db, consultationId, gone.map(({ sourceId }) => sourceId), (entry) => !places.has(placeOf(entry)))
  for (const { id, mayComeBack } of gone) await (mayComeBack ? emptyText : removeText)(scope, db, id)
}

function placeOf({ sourceId, part }: { sourceId: string; part: string }): string {
  return `${sourceId} ${part}`
}
