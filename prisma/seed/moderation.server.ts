import { appealAction } from '~/moderation/commands/appeal-action.server'
import { publishRules } from '~/moderation/commands/publish-rules.server'
import { redactText } from '~/moderation/commands/redact-text.server'
import { screenTexts } from '~/moderation/commands/screen-texts.server'
import { firstRules } from '~/moderation/documents/first-rules.server'
import { moderationQueue } from '~/moderation/queries/moderation-queue.server'
import { openedText } from '~/moderation/queries/opened-text.server'
import { publishRoot } from '~/oversight/commands/publish-root.server'
import type { Work } from '~/platform/db/work.server'
import { HELP, type People } from './county.server'
import { done } from './outcome'

/** The county publishes for which reasons it hides a part of a text, before anybody has written one. */
export async function seedModerationRules(work: Work): Promise<void> {
  done('rules of moderation', await publishRules(work, { seen: 0, content: firstRules(HELP) }))
}

/** In the early round somebody left a phone number: it was hidden, and its owner asks for another look. */
export async function moderateEarlyRound(at: (instant: Date) => Work, people: People, consultationId: string, closesAt: Date): Promise<void> {
  const after = (days: number) => at(new Date(closesAt.getTime() + days * 86_400_000))
  done('screening', await screenTexts(after(1), { consultationId }))
  const [item] = (await moderationQueue(after(2), { state: 'waiting', consultationId, concern: 'contact' })).items
  const opened = item && (await openedText(after(2), item.id))
  if (!opened) throw new Error('Nothing was found in the early round')
  const moderator: Work = { ...after(2), actor: { kind: 'person', personId: people.moderator } }
  const { actionId } = done('redaction', await redactText(moderator, { textId: opened.id, ...opened.seen }, { reason: 'identifying', stretches: [], words: '050 000 0000' }))
  // A part was hidden: the supplement tells of it as soon as the next one is due.
  done('supplement', await publishRoot(at(new Date(moderator.now.getTime() + 600_000)), { consultationId }))
  done('appeal', await appealAction(after(9), {
    sourceKind: 'answer', sourceId: opened.sourceId, actionId: actionId ?? '', locale: 'fi',
    words: 'Numero on taloyhtiön yhteinen numero eikä kuulu yhdellekään ihmiselle. Sen voi näyttää.',
  }))
}
