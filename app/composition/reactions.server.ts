import { ACCESSIBILITY_EVENTS, type RemarkDue } from '~/accessibility/contract'
import { remind } from '~/accessibility/jobs/remind.server'
import { sendReply } from '~/accessibility/jobs/send-reply.server'
import { forgetAnswers } from '~/analysis/commands/forget-answers.server'
import { readAnew } from '~/analysis/commands/read-anew.server'
import { refreshTallies } from '~/analysis/commands/refresh-tallies.server'
import { ANALYSIS_EVENTS } from '~/analysis/contract'
import { deleteOldDrafts } from '~/answers/commands/delete-old-drafts.server'
import { planDraftDeletion } from '~/answers/commands/plan-draft-deletion.server'
import { ANSWER_EVENTS } from '~/answers/contract'
import { endAllRepresentations } from '~/associations/commands/end-representations.server'
import { noteSummaryPublished } from '~/consultations/commands/note-summary-published.server'
import { CONSULTATION_EVENTS } from '~/consultations/contract'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import { FORUM_EVENTS } from '~/forums/contract'
import { IDENTITY_EVENTS, type AdministratorRequested, type RolesGranted, type SignInRequested } from '~/identity/contract'
import { sendSignInLink, type Letterbox } from '~/identity/jobs/send-sign-in-link.server'
import { writeOfRequest, writeOfRoles } from '~/identity/jobs/write-to-people.server'
import { personFacts } from '~/identity/queries/person-facts.server'
import { pickText } from '~/kernel/localized-text'
import { associationFacts } from '~/associations/queries/association-facts.server'
import { forgetScreenings } from '~/moderation/commands/forget-screenings.server'
import { screenTexts } from '~/moderation/commands/screen-texts.server'
import { MODERATION_EVENTS, type TextDecided, type TextShownMore } from '~/moderation/contract'
import { tellGiver } from '~/moderation/jobs/tell-giver.server'
import { newsOfAction, newsOfAppeal, type StatementNews } from '~/moderation/queries/statement-news.server'
import { planSupplement } from '~/oversight/commands/plan-supplement.server'
import { publishRoot } from '~/oversight/commands/publish-root.server'
import { OVERSIGHT_EVENTS } from '~/oversight/contract'
import { inTransaction } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import type { Tasks } from '~/platform/jobs/tasks.server'
import { STATEMENT_EVENTS } from '~/statements/contract'
import { sendStatementReceived } from '~/statements/jobs/send-statement-received.server'
import { statementPage } from '~/statements/queries/statement-page.server'
import { SUMMARY_EVENTS } from '~/summaries/contract'
import { requestGuards } from './guards.server'
import { inCounty, inEveryCounty, type Act, type ReactionParts } from './in-county.server'
import { writeJournal } from './journal.server'
import { nightOf, nightOfMachinery } from './night.server'

type OfConsultation = { consultationId: string }
type OfDecision = Pick<TextDecided, 'sourceKind' | 'consultationId'>

const countAnew: Act<OfConsultation> = async ({ work }, { consultationId }) => {
  await refreshTallies(work, { consultationId })
}

/** What has come or changed is looked through for what a person should see; nothing is held back meanwhile. */
const lookThrough: Act<OfConsultation> = async ({ work }, { consultationId }) => {
  await screenTexts(work, { consultationId })
}

/** Which answers count can be proved of closed consultations: of what comes or goes later a supplement tells. */
const planProof: Act<OfConsultation> = async ({ work }, event) => {
  await planSupplement(work, event)
}

const countAndLookThrough: Act<OfConsultation> = async (parts, event) => {
  await countAnew(parts, event)
  await lookThrough(parts, event)
  await planProof(parts, event)
}

/** An answer arrived: it counts, is looked through, and its draft is deleted when its receipt is over. */
const takeNote: Act<OfConsultation> = async (parts, event) => {
  await countAndLookThrough(parts, event)
  await planDraftDeletion(parts.work)
}

/** Answers went: they count no more, and what was marked or hidden in them goes too. */
const forget: Act<OfConsultation> = async (parts, event) => {
  await countAndLookThrough(parts, event)
  await forgetAnswers(parts.work, event)
  await forgetScreenings(parts.work)
}

const deleteDrafts: Act<unknown> = async ({ work }) => {
  await deleteOldDrafts(work)
  await planDraftDeletion(work)
}

const endRepresentations: Act<{ personId: string }> = async ({ work }, event) => {
  await endAllRepresentations(work, event)
}

const keepJournal: Act<unknown> = async ({ work, journal }) => {
  await writeJournal(work, journal)
}

const showChanges: Act<OfConsultation> = async ({ work }, { consultationId }) => {
  await inTransaction(work, async (inside) => await invalidateTags(inside, ['consultations', `consultation:${consultationId}`]))
}

const proveCounted: Act<OfConsultation> = async ({ work }, { consultationId }) => {
  await publishRoot(work, { consultationId })
}

/** Opening and closing: lists and pages say so, the counts are complete from then on, it can be proved which answers they are of, and unsent answers stand a while longer. */
const keepTime: Act<OfConsultation> = async (parts, event) => {
  await countAnew(parts, event)
  await showChanges(parts, event)
  await planDraftDeletion(parts.work)
  await proveCounted(parts, event)
}

const tellOfNews = async ({ work, county, origin, mail }: Parameters<Act<unknown>>[0], news: StatementNews | null) => {
  const [to, found, association] = news ? await Promise.all([personFacts(work, news.personId), consultationOfId(work, news.consultationId), associationFacts(work, news.associationId)]) : []
  if (!news || !to?.email || !found || !association) return
  const say = (text: StatementNews['reasonTitle']) => pickText(text, to.locale, county.originalLocale).text
  await tellGiver(news, { to: { email: to.email, locale: to.locale }, association: association.slug, matter: pickText(found.content.title, to.locale, found.facts.originalLocale).text, publicOrigin: origin, county: say(county.name), contact: county.settings.helpEmail, say, mail })
}

/** An answer that is shown otherwise has another salt: a supplement tells of it, as of any change. */
const planProofOfAnswer: Act<OfDecision> = async (parts, { sourceKind, consultationId }) => {
  if (sourceKind === 'answer') await planProof(parts, { consultationId })
}

const tellOfDecision: Act<OfDecision & { actionId: string }> = async (parts, event) => {
  const { actionId } = event
  await planProofOfAnswer(parts, event)
  await tellOfNews(parts, await newsOfAction(parts.work, actionId))
}

const haveReadAnew: Act<TextShownMore> = async ({ work }, { consultationId, sourceKind, sourceId }) => {
  await readAnew(work, { consultationId, sourceKind, sourceId })
}

const tellOfAppeal: Act<OfDecision & { appealId: string }> = async (parts, event) => {
  const { appealId } = event
  await planProofOfAnswer(parts, event)
  await tellOfNews(parts, await newsOfAppeal(parts.work, appealId))
}

function letterboxOf({ county, origin, mail }: Pick<Parameters<Act<unknown>>[0], 'county' | 'origin' | 'mail'>): Letterbox {
  const countyName: Letterbox['countyName'] = (locale) => pickText(county.name, locale, county.originalLocale).text
  return { publicOrigin: origin, countyName, contact: county.settings.helpEmail, mail }
}

const mailSignInLink = ({ secrets, signIn }: ReactionParts): Act<SignInRequested> => async (parts, event) => {
  await sendSignInLink(parts.work, { ...letterboxOf(parts), key: secrets.identity, isDirectoryRequired: signIn.isDirectoryRequired(parts.county.id) }, event)
}

const mailRoles = ({ signIn }: ReactionParts): Act<RolesGranted> => async (parts, event) => {
  await writeOfRoles(parts.work, { ...letterboxOf(parts), isDirectoryRequired: signIn.isDirectoryRequired(parts.county.id) }, event)
}

const mailRequest: Act<AdministratorRequested> = async (parts, event) => {
  await writeOfRequest(parts.work, letterboxOf(parts), event)
}

const acknowledgeStatement: Act<OfConsultation & { statementId: string; personId: string }> = async ({ work, county, origin, mail }, { consultationId, statementId, personId }) => {
  const [statement, found, to] = await Promise.all([statementPage(work, statementId, county.smallGroupThreshold, requestGuards.shownContents), consultationOfId(work, consultationId), personFacts(work, personId)])
  if (!statement || !found || !to?.email) return
  const matter = { title: found.content.title, originalLocale: found.facts.originalLocale }
  await sendStatementReceived({ to: { email: to.email, locale: to.locale }, statement, matter, publicOrigin: origin, county: pickText(county.name, to.locale, county.originalLocale).text, contact: county.settings.helpEmail, mail })
}

/** The words are looked through first: a letter that has gone out is not sent again when the look is. */
const acknowledgeAndLookThrough: Act<OfConsultation & { statementId: string; personId: string }> = async (parts, event) => {
  await lookThrough(parts, event)
  await acknowledgeStatement(parts, event)
}

const tellConsultation: Act<OfConsultation & { at: string }> = async ({ work }, { consultationId, at }) => {
  await noteSummaryPublished(work, { consultationId, at: new Date(at) })
}

const remindOfRemarks: Act<RemarkDue> = async ({ work, county, origin, mail }, event) => {
  const locale = county.originalLocale
  await remind(work, { locale, county: pickText(county.name, locale, locale).text, contact: county.settings.helpEmail, publicOrigin: origin, mail }, event)
}

const mailReply: Act<{ remarkId: string }> = async ({ work, county, mail, dataKeys }, event) => {
  const countyName = (locale: SignInRequested['locale']) => pickText(county.name, locale, county.originalLocale).text
  await sendReply(work, { county: countyName, contact: county.settings.helpEmail, keys: dataKeys, mail }, event)
}

/** Nobody acts on it yet; without a name here its jobs would wait for ever. */
const nobody: Act<unknown> = async () => {}

/** Who acts when something has happened, by event. Everything here is safe to repeat. */
export function reactions(parts: ReactionParts): Tasks {
  return {
    [IDENTITY_EVENTS.signInRequested]: inCounty(parts, mailSignInLink(parts)),
    [IDENTITY_EVENTS.rolesGranted]: inCounty(parts, mailRoles(parts)),
    [IDENTITY_EVENTS.administratorRequested]: inCounty(parts, mailRequest),
    [IDENTITY_EVENTS.personLeft]: inCounty(parts, endRepresentations),
    [ACCESSIBILITY_EVENTS.remarkDue]: inCounty(parts, remindOfRemarks),
    [ACCESSIBILITY_EVENTS.remarkReplied]: inCounty(parts, mailReply),
    [CONSULTATION_EVENTS.published]: inCounty(parts, showChanges),
    [CONSULTATION_EVENTS.changed]: inCounty(parts, showChanges),
    [CONSULTATION_EVENTS.clock]: inCounty(parts, keepTime),
    [ANSWER_EVENTS.submitted]: inCounty(parts, takeNote),
    [ANSWER_EVENTS.edited]: inCounty(parts, countAndLookThrough),
    [ANSWER_EVENTS.withdrawn]: inCounty(parts, forget),
    [ANSWER_EVENTS.deleted]: inCounty(parts, forget),
    [ANSWER_EVENTS.draftsDue]: inCounty(parts, deleteDrafts),
    [STATEMENT_EVENTS.submitted]: inCounty(parts, acknowledgeAndLookThrough),
    [STATEMENT_EVENTS.released]: inCounty(parts, nobody),
    [STATEMENT_EVENTS.withdrawn]: inCounty(parts, lookThrough),
    [FORUM_EVENTS.announced]: inCounty(parts, nobody),
    [ANALYSIS_EVENTS.coded]: inCounty(parts, nobody),
    [MODERATION_EVENTS.decided]: inCounty(parts, tellOfDecision),
    [MODERATION_EVENTS.appealDecided]: inCounty(parts, tellOfAppeal),
    [MODERATION_EVENTS.shownMore]: inCounty(parts, haveReadAnew),
    [MODERATION_EVENTS.rulesPublished]: inCounty(parts, nobody),
    [SUMMARY_EVENTS.published]: inCounty(parts, tellConsultation),
    [OVERSIGHT_EVENTS.countingDue]: inCounty(parts, proveCounted),
    [OVERSIGHT_EVENTS.nightDue]: inEveryCounty(parts, async ({ work, county }) => await nightOf(work, county.settings), nightOfMachinery),
    [OVERSIGHT_EVENTS.journalDue]: inEveryCounty(parts, keepJournal),
  }
}
