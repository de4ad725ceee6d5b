import { refreshTallies } from '~/analysis/commands/refresh-tallies.server'
import { ANALYSIS_EVENTS } from '~/analysis/contract'
import { ANSWER_EVENTS } from '~/answers/contract'
import { noteSummaryPublished } from '~/consultations/commands/note-summary-published.server'
import { CONSULTATION_EVENTS } from '~/consultations/contract'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import { FORUM_EVENTS } from '~/forums/contract'
import { IDENTITY_EVENTS, type SignInRequested } from '~/identity/contract'
import { sendSignInLink } from '~/identity/jobs/send-sign-in-link.server'
import { personFacts } from '~/identity/queries/person-facts.server'
import { pickText } from '~/kernel/localized-text'
import { inTransaction } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import type { Tasks } from '~/platform/jobs/tasks.server'
import { STATEMENT_EVENTS } from '~/statements/contract'
import { sendStatementReceived } from '~/statements/jobs/send-statement-received.server'
import { statementPage } from '~/statements/queries/statement-page.server'
import { SUMMARY_EVENTS } from '~/summaries/contract'
import { inCounty, type Act, type ReactionParts } from './in-county.server'

type OfConsultation = { consultationId: string }

const countAnew: Act<OfConsultation> = async ({ work }, { consultationId }) => {
  await refreshTallies(work, { consultationId })
}

const showChanges: Act<OfConsultation> = async ({ work }, { consultationId }) => {
  await inTransaction(work, async (inside) => await invalidateTags(inside, ['consultations', `consultation:${consultationId}`]))
}

/** Opening and closing: lists and pages say so, and the counts are complete from then on. */
const keepTime: Act<OfConsultation> = async (parts, event) => {
  await countAnew(parts, event)
  await showChanges(parts, event)
}

const mailSignInLink = ({ secrets, signIn }: ReactionParts): Act<SignInRequested> => async ({ work, county, origin, mail }, event) => {
  const countyName = (locale: SignInRequested['locale']) => pickText(county.name, locale, county.originalLocale).text
  const letterbox = { publicOrigin: origin, countyName, contact: county.settings.helpEmail, mail, key: secrets.identity, isDirectoryRequired: signIn.isDirectoryRequired(county.id) }
  await sendSignInLink(work, letterbox, event)
}

const acknowledgeStatement: Act<OfConsultation & { statementId: string; personId: string }> = async ({ work, county, origin, mail }, { consultationId, statementId, personId }) => {
  const [statement, found, to] = await Promise.all([statementPage(work, statementId, county.smallGroupThreshold), consultationOfId(work, consultationId), personFacts(work, personId)])
  if (!statement || !found || !to?.email) return
  const matter = { title: found.content.title, originalLocale: found.facts.originalLocale }
  await sendStatementReceived({ to: { email: to.email, locale: to.locale }, statement, matter, publicOrigin: origin, county: pickText(county.name, to.locale, county.originalLocale).text, contact: county.settings.helpEmail, mail })
}

const tellConsultation: Act<OfConsultation & { at: string }> = async ({ work }, { consultationId, at }) => {
  await noteSummaryPublished(work, { consultationId, at: new Date(at) })
}

/** Nobody acts on it yet; without a name here its jobs would wait for ever. */
const nobody: Act<unknown> = async () => {}

/** Who acts when something has happened, by event. Everything here is safe to repeat. */
export function reactions(parts: ReactionParts): Tasks {
  return {
    [IDENTITY_EVENTS.signInRequested]: inCounty(parts, mailSignInLink(parts)),
    [CONSULTATION_EVENTS.published]: inCounty(parts, showChanges),
    [CONSULTATION_EVENTS.changed]: inCounty(parts, showChanges),
    [CONSULTATION_EVENTS.clock]: inCounty(parts, keepTime),
    [ANSWER_EVENTS.submitted]: inCounty(parts, countAnew),
    [ANSWER_EVENTS.edited]: inCounty(parts, countAnew),
    [ANSWER_EVENTS.withdrawn]: inCounty(parts, countAnew),
    [STATEMENT_EVENTS.submitted]: inCounty(parts, acknowledgeStatement),
    [STATEMENT_EVENTS.released]: inCounty(parts, nobody),
    [STATEMENT_EVENTS.withdrawn]: inCounty(parts, nobody),
    [FORUM_EVENTS.announced]: inCounty(parts, nobody),
    [ANALYSIS_EVENTS.coded]: inCounty(parts, nobody),
    [SUMMARY_EVENTS.published]: inCounty(parts, tellConsultation),
  }
}
