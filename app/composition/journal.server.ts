import { forgetRemarkAddressesAgain } from '~/accessibility/commands/forget-remark-addresses-again.server'
import { withdrawReleasesAgain } from '~/analysis/commands/withdraw-releases-again.server'
import { endPeopleAgain } from '~/identity/commands/end-people-again.server'
import { endRolesAgain } from '~/identity/commands/end-roles-again.server'
import { forgetEmailsAgain } from '~/identity/commands/forget-emails-again.server'
import { signEverybodyOut } from '~/identity/commands/sign-everybody-out.server'
import { unlinkKeysAgain } from '~/identity/commands/unlink-keys-again.server'
import { declineHandOversAgain } from '~/moderation/commands/decline-hand-overs-again.server'
import { withholdAgain } from '~/moderation/commands/withhold-again.server'
import { journalAfter, lastDeletion, restoreJournal, type JournalLine } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import type { JournalFile } from '~/platform/files/journal-file.server'
import { withdrawStatementsAgain } from '~/statements/commands/withdraw-statements-again.server'
import { removeAttachmentsAgain } from '~/texts/commands/remove-attachments-again.server'
import { RETENTION, type Rule } from './retention.server'

const BATCH = 1000

/** How each kind of the journal is deleted again. `attachments`: files that were taken away. */
const AGAIN = new Map<string, NonNullable<Rule['deleteAgain']>>([
  ...Object.entries(RETENTION).flatMap(([kind, { deleteAgain }]) => (deleteAgain ? [[kind, deleteAgain] as const] : [])),
  ['attachments', removeAttachmentsAgain],
])

/** What is done again once, where the copy does not know of it: since then somebody may have looked, given an address anew, or been let in again. `accounts`: those that ended because their people left. */
const ONCE = new Map<string, (work: Work, line: JournalLine) => Promise<{ count: number }>>([
  ['statement-withdrawals', withdrawStatementsAgain],
  ['hidden-in-answers', async (work, { ids }) => await withholdAgain(work, { sourceKind: 'answer', ids })],
  ['hidden-in-statements', async (work, { ids }) => await withholdAgain(work, { sourceKind: 'statement', ids })],
  ['answers-edited', async (work, { ids }) => await withholdAgain(work, { sourceKind: 'answer', ids })],
  ['hand-overs-declined', declineHandOversAgain],
  ['release-withdrawals', withdrawReleasesAgain],
  ['accounts', endPeopleAgain],
  ['people-ended', endPeopleAgain],
  ['roles-ended', endRolesAgain],
  ['roles-ended-on', endRolesAgain],
  ['strong-unlinked', async (work, { ids }) => await unlinkKeysAgain(work, { ids, provider: 'strong' })],
  ['directory-unlinked', async (work, { ids }) => await unlinkKeysAgain(work, { ids, provider: 'oidc' })],
  ['addresses', forgetEmailsAgain],
  ['remark-addresses', forgetRemarkAddressesAgain],
])

/** Writes the lines of a county's journal that are not in the file yet. Written twice they do no harm. */
export async function writeJournal(work: Work, file: JournalFile): Promise<{ written: number }> {
  let from = lastIn(file.read(), work.scope.countyId)
  let written = 0
  for (let isLast = false; !isLast; ) {
    const lines = await journalAfter(work.scope, work.db, from, BATCH)
    file.append(lines)
    written += lines.length
    from = lines.at(-1)?.number ?? from
    isLast = lines.length < BATCH
  }
  return { written }
}

/** Whether the file knows of deletions that the database does not: an old copy of it has been restored. */
export async function isOlderThanJournal(work: Work, lines: readonly JournalLine[]): Promise<boolean> {
  return lastIn(lines, work.scope.countyId) > (await lastDeletion(work.scope, work.db))
}

/**
 * Deletes again everything of one county that a journal names, withdraws and withholds again what was, and puts into the database's own journal what it lacks.
 * A copy that lacks something is an old one, in which ended sessions are open again: everybody signs in anew.
 * What is not there is passed over; safe to repeat.
 */
export async function replayJournal(work: Work, lines: readonly JournalLine[]): Promise<{ deleted: number }> {
  const own = lines.filter(({ countyId }) => countyId === work.scope.countyId)
  const known = await lastDeletion(work.scope, work.db)
  if (lastIn(own, work.scope.countyId) > known) await signEverybodyOut(work)
  let deleted = 0
  for (const line of own) {
    const again = line.ids.length > 0 ? (AGAIN.get(line.kind) ?? (line.number > known ? ONCE.get(line.kind) : undefined)) : undefined
    if (again) deleted += (await again(work, line)).count
  }
  await restoreJournal(work.db, own)
  await inTransaction(work, async (inside) => await recordChange(inside, { action: 'oversight.journal-replayed', subject: { kind: 'deletion-journal' }, details: { lines: own.length, deleted } }))
  return { deleted }
}

function lastIn(lines: readonly JournalLine[], countyId: string): number {
  return lines.reduce((last, line) => (line.countyId === countyId ? Math.max(last, line.number) : last), 0)
}
