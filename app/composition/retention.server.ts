import { deleteRemarks } from '~/accessibility/commands/delete-remarks.server'
import { remarksDue } from '~/accessibility/queries/remarks-due.server'
import { freezeTallies } from '~/analysis/commands/freeze-tallies.server'
import { deleteAnswersAgain } from '~/answers/commands/delete-answers-again.server'
import { deleteAnswers } from '~/answers/commands/delete-answers.server'
import { deleteWithdrawnAnswers } from '~/answers/commands/delete-withdrawn-answers.server'
import { answersKept, consultationsOfAnswers, withdrawnDue } from '~/answers/queries/deletion.server'
import { whyAnswersAreKept } from '~/answers/rules/retention'
import { mattersDecidedBy } from '~/consultations/queries/decided-matters.server'
import { RETENTION_KINDS, type CountySettings, type RetentionKind } from '~/counties/contract'
import { asDuration, keptTime, lastDayOver } from '~/counties/rules/retention'
import { deleteOldLinks } from '~/identity/commands/delete-old-links.server'
import { deleteOldSessions } from '~/identity/commands/delete-old-sessions.server'
import { erasePeopleAgain } from '~/identity/commands/erase-people-again.server'
import { erasePeople } from '~/identity/commands/erase-people.server'
import { linksDue, peopleDue, sessionsDue } from '~/identity/queries/deletion.server'
import { addDays, dayOf, instantAt, type Day } from '~/kernel/times'
import { deleteHandOvers } from '~/moderation/commands/delete-hand-overs.server'
import { deleteRequests } from '~/moderation/commands/delete-requests.server'
import { deleteViews } from '~/moderation/commands/delete-views.server'
import { handOversDue, requestsDue, viewsDue } from '~/moderation/queries/deletion.server'
import { deleteContactsAgain } from '~/notifications/commands/delete-contacts-again.server'
import { deleteOldContacts } from '~/notifications/commands/delete-old-contacts.server'
import { contactsDue } from '~/notifications/queries/contacts-due.server'
import { deleteOldEntries } from '~/oversight/commands/delete-old-entries.server'
import { entriesDue } from '~/oversight/queries/entries-due.server'
import type { JournalLine } from '~/platform/db/deletions.server'
import type { Work } from '~/platform/db/work.server'
import { deleteStatementDraftsAgain } from '~/statements/commands/delete-drafts-again.server'
import { deleteOldStatementDrafts } from '~/statements/commands/delete-old-drafts.server'
import { emptyStatementsAgain } from '~/statements/commands/empty-statements-again.server'
import { emptyWithdrawnStatements } from '~/statements/commands/empty-withdrawn-statements.server'
import { statementDraftsDue, withdrawnStatementsDue } from '~/statements/queries/drafts-due.server'
import { deletionGuards } from './guards.server'

/** What is over: everything of `until` or an earlier day, which is everything before the instant `before`. `longest`: by the longest time that a county may set. */
export type Over = { until: Day; before: Date; keptFor: string; longest: { until: Day; keptFor: string } }

/** What the product does with one kind when its time is over; `tables` hold it. */
export type Rule = {
  tables: string[]
  /** How much would be deleted. */
  due: (work: Work, over: Over) => Promise<number>
  /** Deletes it, through the command of its own area, and gives how much it was. */
  deleteDue: (work: Work, over: Over) => Promise<{ count: number }>
  /** Deletes again what a restored copy brought back. Left out where `deleteDue` finds it by its age. */
  deleteAgain?: (work: Work, line: Pick<JournalLine, 'ids' | 'reason'>) => Promise<{ count: number }>
}

/** Every kind of thing that is kept for a time, and how it goes (domain rule J-5). Each runs in batches and may be repeated. */
export const RETENTION: Record<RetentionKind, Rule> = {
  'answers': { tables: ['answer', 'response'], due: answersDue, deleteDue: deleteDueAnswers, deleteAgain: answersAgain },
  'withdrawn-answers': { tables: ['response'], due: (work, { before }) => withdrawnDue(work, before), deleteDue: deleteWithdrawnAnswers, deleteAgain: (work, { ids }) => deleteAnswersAgain(work, { ids, wasWithdrawn: false }) },
  'contacts': { tables: ['contact_opt_in'], due: (work, { until }) => contactsDue(work, until), deleteDue: deleteOldContacts, deleteAgain: deleteContactsAgain },
  'statement-drafts': { tables: ['statement'], due: (work, { before }) => statementDraftsDue(work, before), deleteDue: deleteOldStatementDrafts, deleteAgain: deleteStatementDraftsAgain },
  'withdrawn-statements': { tables: ['statement'], due: (work, { before }) => withdrawnStatementsDue(work, before), deleteDue: emptyWithdrawnStatements, deleteAgain: emptyStatementsAgain },
  'hand-overs': { tables: ['hand_over'], due: (work, { before }) => handOversDue(work, before), deleteDue: deleteHandOvers },
  'document-requests': { tables: ['document_request'], due: (work, { until }) => requestsDue(work, until), deleteDue: deleteRequests },
  'remarks': { tables: ['accessibility_remark'], due: (work, { before }) => remarksDue(work, before), deleteDue: deleteRemarks },
  'people': { tables: ['person'], due: (work, { until }) => peopleDue(work, until), deleteDue: erasePeople, deleteAgain: erasePeopleAgain },
  'sessions': { tables: ['session'], due: (work, { before }) => sessionsDue(work, before), deleteDue: deleteOldSessions },
  'sign-in-links': { tables: ['sign_in_link'], due: (work, { before }) => linksDue(work, before), deleteDue: deleteOldLinks },
  'audit-entries': { tables: ['audit_entry', 'moderation_original_view'], due: logDue, deleteDue: deleteDueLog },
}

/** The kinds in the order in which they are dealt with. */
export const RETENTION_ORDER = Object.keys(RETENTION) as RetentionKind[]

/** What is over of one kind at the moment of the work, by what the county has set. */
export function overOf(kind: RetentionKind, settings: Pick<CountySettings, 'retention'>, now: Date): Over {
  const time = keptTime(RETENTION_KINDS, settings.retention, kind)
  const until = lastDayOver(time, dayOf(now))
  const most = { unit: time.unit, count: RETENTION_KINDS[kind].most }
  return { until, before: instantAt(addDays(until, 1), '00:00'), keptFor: asDuration(time), longest: { until: lastDayOver(most, dayOf(now)), keptFor: asDuration(most) } }
}

/** How much of each kind would be deleted at the moment of the work. Deletes nothing. */
export async function previewRetention(work: Work, settings: Pick<CountySettings, 'retention'>): Promise<({ kind: RetentionKind; count: number } & Over)[]> {
  const rows = []
  for (const kind of RETENTION_ORDER) {
    const over = overOf(kind, settings, work.now)
    rows.push({ kind, ...over, count: await RETENTION[kind].due(work, over) })
  }
  return rows
}

/** What would go the next night of some kinds if the county kept them for these times: the kinds of which something would, and how much. */
export async function goingTonight(work: Work, kinds: readonly RetentionKind[], retention: CountySettings['retention']): Promise<{ kind: RetentionKind; count: number }[]> {
  // The night comes when the day is over.
  const tonight = { ...work, now: new Date(work.now.getTime() + 24 * 3_600_000) }
  const rows = []
  for (const kind of kinds) rows.push({ kind, count: await RETENTION[kind].due(tonight, overOf(kind, { retention }, tonight.now)) })
  return rows.filter(({ count }) => count > 0)
}

/**
 * Deletes everything whose time is over. A kind that fails does not keep the others from going; its error is thrown when
 * all have had their turn. Gives how much of each kind went.
 */
export async function runRetention(work: Work, settings: Pick<CountySettings, 'retention'>): Promise<{ kind: RetentionKind; count: number }[]> {
  const done = []
  const errors: unknown[] = []
  for (const kind of RETENTION_ORDER) {
    try {
      done.push({ kind, ...(await RETENTION[kind].deleteDue(work, overOf(kind, settings, work.now))) })
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
  return done
}

/** The matters whose answers have been kept long enough, and how long that was; that their counts are not frozen yet is no obstacle here. */
async function mattersOver(work: Work, { until, keptFor, longest }: Over): Promise<{ id: string; keptFor: string }[]> {
  const over = []
  for (const { id } of await mattersDecidedBy(work, until)) {
    const facts = await deletionGuards.matterFacts(work, id)
    if (whyAnswersAreKept({ ...facts, areCountsFrozen: true }, until, longest.until) === null && (await answersKept(work, id)) > 0) over.push({ id, keptFor: facts.summaryPublishedOn ? keptFor : longest.keptFor })
  }
  return over
}

async function answersDue(work: Work, over: Over): Promise<number> {
  let total = 0
  for (const { id } of await mattersOver(work, over)) total += await answersKept(work, id)
  return total
}

async function deleteDueAnswers(work: Work, over: Over): Promise<{ count: number }> {
  let total = 0
  for (const { id: consultationId, keptFor } of await mattersOver(work, over)) {
    await freezeTallies(work, { consultationId })
    const done = await deleteAnswers(work, { consultationId, until: over.until, longest: over.longest.until, keptFor }, deletionGuards)
    if (done.ok) total += done.value.count
  }
  return { count: total }
}

async function logDue(work: Work, { before }: Over): Promise<number> {
  return (await entriesDue(work, before)) + (await viewsDue(work, before))
}

async function deleteDueLog(work: Work, over: Over): Promise<{ count: number }> {
  const [entries, views] = [await deleteOldEntries(work, over), await deleteViews(work, over)]
  return { count: entries.count + views.count }
}

// A restored copy has lost its frozen counts as well: they are taken again while all answers are there.
async function answersAgain(work: Work, { ids, reason }: Pick<JournalLine, 'ids' | 'reason'>): Promise<{ count: number }> {
  if (reason === 'asked-for') return await deleteAnswersAgain(work, { ids, wasWithdrawn: true })
  for (const consultationId of await consultationsOfAnswers(work, ids)) await freezeTallies(work, { consultationId })
  return await deleteAnswersAgain(work, { ids, wasWithdrawn: false })
}
