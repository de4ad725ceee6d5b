import { addresses as a } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { EARLY, OPEN, PROGRAMME, YOUNG, type As, type DemoThings, type Form } from './things'

/**
 * One page to look at: its module in the table of addresses, who looks, where, and in which state. `form` is posted
 * there first; `status` is what the page answers with unless it is 200. `hasErrors`: it shows fields to put right.
 */
export type Visit = { module: string; as: As; state: string; address: (locale: Locale) => string; form?: Form; status?: number; hasErrors?: boolean; frame?: string }

type Address = Visit['address']

/** The pages on which most depends: where people answer, learn what became of it, and where the work is done. */
const KEY_PAGES = [
  'public/front', 'public/consultation', 'public/answer-start', 'public/answer-part', 'public/answer-part identity code', 'public/answer-all another', 'public/answer-check', 'public/answer-receipt',
  'public/find-answer', 'public/find-answer no code', 'public/own-answer', 'public/summary', 'public/statement', 'public/sign-in', 'association/statement-step hearings', 'official/answers coded', 'official/results', 'official/summary-theme',
]

/** Whether a visit is to one of the pages on which most depends. */
export function isKey({ module, state }: Visit): boolean {
  return KEY_PAGES.includes(state === 'default' ? module : `${module} ${state}`)
}

/** Every page of the product with things of the demo, in its states. A module that is not here fails page-list.test.ts. */
export function visits(things: DemoThings): Visit[] {
  return [...reading(things), ...answering(things), ...ownAnswer(), ...ownData(), ...signingIn(things), ...associationDesk(things), ...officialDesk(things), ...moderation(things), ...administration(things), ...auditDesk(), ...watching()]
}

const page = (module: string, as: As, address: Address, more: Partial<Visit> = {}): Visit => ({ module, as, address, state: 'default', ...more })
const wrong = (module: string, as: As, address: Address, state: string, form: Form, more: Partial<Visit> = {}): Visit => ({ module, as, address, state, form, status: 422, hasErrors: true, ...more })

function reading(things: DemoThings): Visit[] {
  const all = (module: string, address: Address, more: Partial<Visit> = {}) => page(`public/${module}`, 'resident', address, more)
  return [
    all('front', (l) => a.front(l)),
    all('consultations', (l) => a.consultations(l)),
    all('consultations', (l) => a.consultations(l, { q: 'zzzz' }), { state: 'nothing found' }),
    all('consultation', (l) => a.consultation(l, OPEN)),
    all('consultation', (l) => a.consultation(l, PROGRAMME), { state: 'another' }),
    all('consultation', (l) => a.consultation(l, YOUNG), { state: 'for children' }),
    all('consultation', (l) => a.consultation(l, EARLY), { state: 'over' }),
    all('consultation-statements', (l) => a.consultationStatements(l, OPEN)),
    all('consultation-proof', (l) => a.consultationProof(l, EARLY)),
    all('consultation-proof', (l) => a.consultationProof(l, OPEN), { state: 'not yet' }),
    all('summary', (l) => a.summary(l, EARLY)),
    all('summary', (l) => a.summary(l, OPEN), { state: 'not yet', status: 404 }),
    all('summary-evidence', (l) => a.summaryEvidence(l, EARLY, things.publishedTheme)),
    all('paper', (l) => a.answerPaper(l, OPEN)),
    all('paper', (l) => a.answerPaper(l, YOUNG), { state: 'for children' }),
    all('statement', (l) => a.statement(l, things.statement)),
    all('forums', (l) => a.forums(l)),
    all('forums', (l) => a.forums(l, { q: 'zzzz' }), { state: 'nothing found' }),
    all('forum', (l) => a.forum(l, 'kuusniemi')),
    all('associations', (l) => a.associations(l)),
    all('associations', (l) => a.associations(l, { q: 'zzzz' }), { state: 'nothing found' }),
    all('follow-up', (l) => a.followUp(l)),
    all('follow-up', (l) => a.followUp(l, { q: 'zzzz' }), { state: 'nothing found' }),
    all('take-part', (l) => a.takePart(l)),
    all('about', (l) => a.about(l)),
    all('privacy', (l) => a.privacy(l)),
    all('consultation-privacy', (l) => a.consultationPrivacy(l, OPEN)),
    all('consultation-privacy', (l) => a.consultationPrivacy(l, YOUNG), { state: 'for children' }),
    all('accessibility', (l) => a.accessibility(l)),
    all('moderation-rules', (l) => a.moderationRules(l)),
    wrong('public/accessibility-feedback', 'resident', (l) => a.accessibilityFeedback(l), 'identity code', { text: CODE, email: 'nobody' }, { frame: 'answer' }),
    all('accessibility-feedback', (l) => a.accessibilityFeedback(l), { frame: 'answer' }),
    all('accessibility-feedback', (l) => a.accessibilityFeedbackSent(l), { state: 'sent', frame: 'answer' }),
    all('not-found', (l) => `${a.front(l)}/no-such-page`, { status: 404 }),
    page('demo/outbox', 'resident', () => a.demoOutbox()),
    page('demo/components', 'resident', () => a.demoComponents(), { frame: 'demo' }),
  ]
}

const CODE = 'Hetuni on 131052-308T, älkää kertoko muille.'

function answering({ draft, wholeDraft, programmeDraft, sentDraft }: DemoThings): Visit[] {
  const all = (module: string, address: Address, more: Partial<Visit> = {}) => page(`public/${module}`, 'resident', address, { frame: 'answer', ...more })
  const bad = (module: string, address: Address, state: string, form: Form) => wrong(`public/${module}`, 'resident', address, state, form, { frame: 'answer' })
  const part = (number: number): Address => (l) => a.answerPart(l, OPEN, draft, number)
  return [
    all('answer-start', (l) => a.answerStart(l, OPEN)),
    all('answer-start', (l) => a.answerStart(l, YOUNG), { state: 'for children' }),
    all('answer-start', (l) => a.answerStart(l, EARLY), { state: 'closed' }),
    all('answer-part', part(1)),
    ...[2, 3, 4, 5].map((number) => all('answer-part', part(number), { state: `part ${number}` })),
    bad('answer-part', part(1), 'unknown option', { q1: 'no-such-place', intent: 'continue' }),
    bad('answer-part', part(4), 'identity code', { q7: CODE, q9: 'seven', intent: 'continue' }),
    all('answer-all', (l) => a.answerAll(l, OPEN, wholeDraft)),
    all('answer-all', (l) => a.answerAll(l, PROGRAMME, programmeDraft), { state: 'another' }),
    bad('answer-all', (l) => a.answerAll(l, PROGRAMME, programmeDraft), 'wrong answers', { 'q1': 'association', 'q8.peer': '90', 'q8.meeting': '90', 'q10': CODE, 'intent': 'check' }),
    bad('answer-all', (l) => a.answerAll(l, OPEN, wholeDraft), 'wrong answers', { 'q1': 'no-such-place', 'q5.near': '1', 'q5.fast': '1', 'q7': CODE, 'q9': 'many', 'intent': 'check' }),
    all('answer-all', (l) => a.answerAll(l, OPEN, sentDraft), { state: 'sent before', form: { q1: 'kuusniemi', q7: 'Muutin vielä mieleni.', intent: 'send' }, status: 409 }),
    all('answer-part', part(9), { state: 'not asked any more', form: { q99: 'Tätä ei enää kysytä.', intent: 'continue' }, status: 409 }),
    all('answer-check', (l) => a.answerCheck(l, OPEN, draft)),
    all('answer-saved', (l) => a.answerSaved(l, OPEN, draft)),
    all('answer-receipt', (l) => a.answerReceipt(l, OPEN, sentDraft)),
    all('answer-receipt-mail', (l) => a.answerReceiptMail(l, OPEN, sentDraft)),
    bad('answer-receipt-mail', (l) => a.answerReceiptMail(l, OPEN, sentDraft), 'no address', { email: '' }),
    page('public/keep-in-touch', 'resident', (l) => a.contactOptIn(l, OPEN), { frame: 'answer' }),
    wrong('public/keep-in-touch', 'resident', (l) => a.contactOptIn(l, OPEN), 'no address', { email: 'nobody' }, { frame: 'answer' }),
  ]
}

const LATE = { q1: 'kuusniemi', q7: 'Kirjoitin tätä yli puoli tuntia.', revision: '1', version: '1', answer_matter: OPEN, intent: 'save' }

function ownAnswer(): Visit[] {
  return [
    page('public/find-answer', 'resident', (l) => a.findAnswer(l)),
    wrong('public/find-answer', 'resident', (l) => a.findAnswer(l), 'no code', { code: '' }),
    wrong('public/find-answer', 'resident', (l) => a.findAnswer(l), 'unknown code', { code: 'ABCD EFGH JKMN PQRS TVWX YZ' }),
    page('public/own-answer', 'answerer', (l) => a.ownAnswer(l)),
    page('public/own-answer-edit', 'answerer', (l) => a.ownAnswerEdit(l), { frame: 'answer' }),
    wrong('public/own-answer-edit', 'answerer', (l) => a.ownAnswerEdit(l), 'wrong answers', { q1: 'no-such-place', q7: CODE, q9: 'many', intent: 'save' }, { frame: 'answer' }),
    page('public/own-answer-edit', 'resident', (l) => a.ownAnswerEdit(l), { state: 'code again', form: LATE, status: 401, frame: 'answer' }),
    wrong('public/own-answer-edit', 'resident', (l) => a.ownAnswerEdit(l), 'wrong code', { ...LATE, answer_code: 'ABCD EFGH' }, { frame: 'answer' }),
    page('public/own-answer-withdraw', 'answerer', (l) => a.ownAnswerWithdraw(l), { frame: 'answer' }),
    page('public/own-answer-proof', 'answerer', (l) => a.ownAnswerProof(l), { frame: 'answer' }),
  ]
}

function ownData(): Visit[] {
  return [
    page('public/my-data', 'resident', (l) => a.myData(l)),
    page('public/my-data', 'resident', (l) => a.myDataRemoved(l), { state: 'address removed' }),
    wrong('public/my-data', 'resident', (l) => a.myData(l), 'no code', { intent: 'code', code: '' }),
    wrong('public/my-data', 'resident', (l) => a.myData(l), 'unknown code', { intent: 'code', code: 'ABCD EFGH JKMN PQRS TVWX YZ' }),
    wrong('public/my-data', 'resident', (l) => a.myData(l), 'no address', { intent: 'contact', email: 'nobody' }),
    page('public/my-data-answer', 'answerer', (l) => a.myDataAnswer(l), { frame: 'answer' }),
    page('public/my-data-account', 'representative', (l) => a.myDataAccount(l), { frame: 'public' }),
    page('public/my-data-account', 'representative', (l) => a.myDataAccountSaved(l), { state: 'saved', frame: 'public' }),
    wrong('public/my-data-account', 'representative', (l) => a.myDataAccount(l), 'no name', { displayName: '', locale: 'fi' }, { frame: 'public' }),
    page('public/my-data-leave', 'representative', (l) => a.myDataLeave(l), { frame: 'answer' }),
    page('public/my-data-leave', 'resident', (l) => a.myDataLeft(l, 'erased-later'), { state: 'done', frame: 'answer' }),
  ]
}

let count = 0

/** No address, and another each time, so that the limit of tries is not reached. */
function nobody(): string {
  return `nobody ${++count}-${process.pid}`
}

function signingIn({ otherBrowsersLink, choice }: DemoThings): Visit[] {
  return [
    page('public/sign-in', 'resident', (l) => a.signIn(l)),
    page('public/sign-in', 'resident', (l) => a.signInSent(l), { state: 'sent' }),
    wrong('public/sign-in', 'resident', (l) => a.signIn(l), 'no address', { intent: 'link', email: '' }),
    wrong('public/sign-in', 'resident', (l) => a.signIn(l), 'no such address', { intent: 'link', email: nobody() }),
    wrong('public/sign-in', 'resident', (l) => a.signInSent(l), 'no letter', { intent: 'code', code: 'K7MT 4RPX' }),
    page('public/sign-in-link', 'resident', (l) => a.signInLink(l, otherBrowsersLink), { frame: 'answer' }),
    page('public/sign-in-link', 'resident', (l) => a.signInLink(l, 'no-such-token'), { state: 'expired', status: 410, frame: 'answer' }),
    page('public/sign-in-with', 'resident', (l) => a.signInWith(l, 'oidc'), { frame: 'answer' }),
    page('public/sign-in-with', 'resident', (l) => a.signInWith(l, 'strong'), { state: 'strong', frame: 'answer' }),
    page('public/sign-in-problem', 'resident', (l) => a.signInProblem(l, 'no-second-factor'), { status: 403, frame: 'answer' }),
    ...['cancelled', 'not-ours', 'unreachable', 'failed', 'no-access', 'too-weak', 'work-account'].map((problem) => page('public/sign-in-problem', 'resident', (l) => a.signInProblem(l, problem), { state: problem, status: 403, frame: 'answer' })),
    page('demo/sign-in-choice', 'chooser', (l) => a.demoChoice(l, choice)),
    page('demo/sign-in-choice', 'resident', (l) => a.demoChoice(l, choice), { state: 'over', status: 410 }),
    page('public/account', 'representative', (l) => a.account(l)),
    page('public/sign-out', 'representative', (l) => a.signOut(l), { frame: 'answer' }),
  ]
}

function associationDesk({ association, givenStatement, draftStatement }: DemoThings): Visit[] {
  const all = (module: string, address: Address, more: Partial<Visit> = {}) => page(`association/${module}`, 'representative', address, more)
  const step = (word: string): Address => (l) => a.associationStatement(l, association, draftStatement, word)
  return [
    all('home', (l) => a.association(l)),
    all('statements', (l) => a.associationStatements(l, association)),
    all('statement', (l) => a.associationStatement(l, association, draftStatement)),
    all('statement', (l) => a.associationStatement(l, association, givenStatement), { state: 'given' }),
    all('statement-step', step('positions')),
    ...['hearings', 'dissent', 'interests', 'sign-off', 'check'].map((word) => all('statement-step', step(word), { state: word })),
    all('statement-step', (l) => a.associationStatement(l, association, givenStatement, 'withdraw'), { state: 'withdraw' }),
    all('statement-step', (l) => a.associationStatement(l, association, givenStatement, 'sign-off'), { state: 'given meanwhile', form: { 'revision': '0', 'decidedOn.day': '5', 'decidedOn.month': '11', 'decidedOn.year': '2026' }, status: 409 }),
    wrong('association/statement-step', 'representative', step('sign-off'), 'wrong date', { 'revision': '0', 'decidedOn.day': '45', 'decidedOn.month': '13', 'decidedOn.year': '1' }),
  ]
}

function officialDesk({ statement, response, theme, remark, attachment }: DemoThings): Visit[] {
  const all = (module: string, address: Address, more: Partial<Visit> = {}) => page(`official/${module}`, 'official', address, more)
  return [
    all('home', (l) => a.official(l)),
    all('accessibility', (l) => a.officialAccessibility(l)),
    all('accessibility-remark', (l) => a.officialRemark(l, remark)),
    wrong('official/accessibility-remark', 'official', (l) => a.officialRemark(l, remark), 'nothing written', { reply: '' }),
    all('accessibility-defect', (l) => a.officialDefect(l, 'new')),
    wrong('official/accessibility-defect', 'official', (l) => a.officialDefect(l, 'new'), 'nothing written', { 'mendBy.day': '45', 'mendBy.month': '13', 'requirements': 'map' }),
    all('consultation', (l) => a.officialConsultation(l, OPEN)),
    all('consultation', (l) => a.officialConsultation(l, EARLY), { state: 'over' }),
    all('attachments', (l) => a.officialAttachments(l, OPEN)),
    all('attachments', (l) => a.officialAttachments(l, EARLY), { state: 'none yet' }),
    wrong('official/attachments', 'official', (l) => a.officialAttachments(l, OPEN), 'nothing filled in', { 'title.en': 'Plan' }),
    all('attachment', (l) => a.officialAttachment(l, OPEN, attachment)),
    all('announcements', (l) => a.officialAnnouncements(l, OPEN)),
    wrong('official/announcements', 'official', (l) => a.officialAnnouncements(l, OPEN), 'nothing filled in', { 'place': '131052-308T', 'announcedOn.day': '45' }),
    all('answers', (l) => a.officialAnswers(l, OPEN)),
    all('answers', (l) => a.officialAnswers(l, EARLY), { state: 'coded' }),
    all('response', (l) => a.officialResponse(l, EARLY, response)),
    all('results', (l) => a.officialResults(l, EARLY)),
    all('results', (l) => a.officialResults(l, OPEN), { state: 'open' }),
    all('statements', (l) => a.officialStatements(l, EARLY)),
    all('statement', (l) => a.officialStatement(l, OPEN, statement)),
    all('themes', (l) => a.officialThemes(l, EARLY)),
    all('themes', (l) => a.officialThemes(l, OPEN), { state: 'none yet' }),
    wrong('official/themes', 'official', (l) => a.officialThemes(l, EARLY), 'no name', { title: '' }),
    all('theme', (l) => a.officialTheme(l, EARLY, theme)),
    wrong('official/theme', 'official', (l) => a.officialTheme(l, EARLY, theme), 'no name', { do: 'name', title: '' }),
    all('summary', (l) => a.officialSummary(l, EARLY)),
    wrong('official/summary', 'official', (l) => a.officialSummary(l, EARLY), 'identity code', { 'do': 'lead', 'revision': '1', 'lead.fi': CODE }),
    all('summary-theme', (l) => a.officialSummaryTheme(l, EARLY, theme)),
    wrong('official/summary-theme', 'official', (l) => a.officialSummaryTheme(l, EARLY, theme), 'wrong date', { 'due.day': '45', 'due.month': '13', 'due.year': '1' }),
    all('archive', (l) => a.officialArchive(l, EARLY)),
    all('summary-preview', (l) => a.officialSummaryPreview(l, EARLY, 'sv-simple')),
  ]
}

function watching(): Visit[] {
  return [page('audit/deletions', 'auditor', (l) => a.auditDeletions(l))]
}

function moderation({ waitingText, appeal, documentRequest, hiddenAction, statementAction, association, givenStatement, response }: DemoThings): Visit[] {
  const all = (module: string, address: Address, more: Partial<Visit> = {}) => page(`moderator/${module}`, 'moderator', address, more)
  const bad = (module: string, address: Address, state: string, form: Form, more: Partial<Visit> = {}) => wrong(`moderator/${module}`, 'moderator', address, state, form, more)
  const raise: Address = (l) => a.moderationRaise(l, { kind: 'answer', id: response, slug: EARLY })
  return [
    all('queue', (l) => a.moderation(l)),
    all('queue', (l) => a.moderation(l, { concern: 'identity-code' }), { state: 'nothing found' }),
    all('text', (l) => a.moderationText(l, waitingText)),
    bad('text', (l) => a.moderationText(l, waitingText), 'nothing chosen', { do: 'hide', reason: '' }),
    page('moderator/raise', 'official', raise),
    wrong('moderator/raise', 'official', raise, 'nothing chosen', { part: '' }),
    all('appeals', (l) => a.moderationAppeals(l)),
    page('moderator/appeal', 'administrator', (l) => a.moderationAppeal(l, appeal)),
    wrong('moderator/appeal', 'administrator', (l) => a.moderationAppeal(l, appeal), 'nothing written', { outcome: '', explanation: '' }),
    all('handed-on', (l) => a.moderationHandedOn(l)),
    page('moderator/rules', 'administrator', (l) => a.moderationEditRules(l)),
    wrong('moderator/rules', 'administrator', (l) => a.moderationEditRules(l), 'texts missing', { 'seen': '1', 'identifying.title.fi': 'Tunnistetieto' }),
    all('document-requests', (l) => a.documentRequests(l)),
    bad('document-requests', (l) => a.documentRequests(l), 'nothing written', { consultation: '', asked: '', 'received.day': '45' }),
    all('document-request', (l) => a.documentRequest(l, documentRequest)),
    bad('document-request', (l) => a.documentRequest(l, documentRequest), 'not reviewed', { do: 'decide', outcome: '' }),
    all('document-request-review', (l) => a.documentRequestReview(l, documentRequest)),
    bad('document-request-review', (l) => a.documentRequestReview(l, documentRequest), 'nothing ticked', { do: 'review' }),
    page('public/own-answer-appeal', 'answerer', (l) => a.ownAnswerAppeal(l, hiddenAction), { frame: 'answer' }),
    wrong('public/own-answer-appeal', 'answerer', (l) => a.ownAnswerAppeal(l, hiddenAction), 'nothing written', { words: '' }, { frame: 'answer' }),
    page('public/own-answer-appeal', 'resident', (l) => a.ownAnswerAppeal(l, hiddenAction), { state: 'code again', form: { words: 'Miksi?' }, status: 401, frame: 'answer' }),
    wrong('public/own-answer-appeal', 'resident', (l) => a.ownAnswerAppeal(l, hiddenAction), 'wrong code', { words: 'Miksi?', answer_code: 'ABCD EFGH' }, { frame: 'answer' }),
    page('association/statement-appeal', 'representative', (l) => a.associationAppeal(l, association, givenStatement, statementAction)),
    wrong('association/statement-appeal', 'representative', (l) => a.associationAppeal(l, association, givenStatement, statementAction), 'nothing written', { words: '' }),
  ]
}

function administration({ person, grant, administratorRequest }: DemoThings): Visit[] {
  const all = (module: string, address: Address, more: Partial<Visit> = {}) => page(`admin/${module}`, 'administrator', address, more)
  const bad = (module: string, address: Address, state: string, form: Form) => wrong(`admin/${module}`, 'administrator', address, state, form)
  return [
    all('home', (l) => a.admin(l)),
    all('people', (l) => a.adminPeople(l)),
    all('people', (l) => a.adminPeople(l, { q: 'zzzz' }), { state: 'nothing found' }),
    all('invite', (l) => a.adminInvite(l)),
    bad('invite', (l) => a.adminInvite(l), 'wrong fields', { 'name': '', 'email': 'nobody', 'startsOn.day': '45', 'endsOn.day': '45' }),
    all('person', (l) => a.adminPerson(l, person)),
    bad('person', (l) => a.adminPerson(l, person), 'no role', { 'endsOn.day': '45' }),
    all('person-role', (l) => a.adminPersonRole(l, person, grant)),
    bad('person-role', (l) => a.adminPersonRole(l, person, grant), 'wrong date', { 'when': 'day', 'endsOn.day': '45' }),
    all('person-end', (l) => a.adminPersonEnd(l, person)),
    all('person-administrator', (l) => a.adminPersonAdministrator(l, person)),
    bad('person-administrator', (l) => a.adminPersonAdministrator(l, person), 'wrong date', { 'endsOn.day': '45' }),
    all('requests', (l) => a.adminRequests(l)),
    all('request', (l) => a.adminRequest(l, administratorRequest)),
    all('roles', (l) => a.adminRoles(l)),
    all('settings', (l) => a.adminSettings(l)),
    bad('settings', (l) => a.adminSettings(l), 'wrong fields', { 'revision': '1', 'requiredLocales': ['fi'], 'offeredLocales': ['fi'], 'channels': 'web', 'helpPhone': 'x', 'helpHours.fi': ' ', 'preparedOn.day': '45', 'officerEmail': 'x', 'smallGroupThreshold': '1' }),
    all('channels', (l) => a.adminChannels(l)),
    all('channel', (l) => a.adminChannel(l, 'paper')),
    bad('channel', (l) => a.adminChannel(l, 'paper'), 'wrong fields', { 'revision': '1', 'how.fi': CODE, 'hours.sv': 'må–fr 9–15' }),
    all('channel', (l) => a.adminChannel(l, 'elders'), { state: 'advisory body' }),
    bad('channel', (l) => a.adminChannel(l, 'elders'), 'advisory body, wrong fields', { 'revision': '1', 'name.fi': 'Vanhusneuvosto', 'email': 'nobody', 'phone': 'x' }),
    all('theme', (l) => a.adminTheme(l)),
    bad('theme', (l) => a.adminTheme(l), 'wrong fields', { 'revision': '1', 'light.spruce': 'green', 'mark': 'letters', 'letters': '1' }),
    bad('theme', (l) => a.adminTheme(l), 'too pale', { 'revision': '1', 'light.spruce': '#88bbaa', 'light.lake': '#0a4e8a', 'dark.spruce': '#7fd4b4', 'dark.lake': '#0a4e8a', 'mark': 'line' }),
    all('documents', (l) => a.adminDocuments(l)),
    all('document', (l) => a.adminDocument(l, 'record-of-processing')),
    ...['impact-assessment', 'processor-agreement', 'accessibility-report', 'checks'].map((kind) => all('document', (l) => a.adminDocument(l, kind), { state: kind })),
    all('retention', (l) => a.adminRetention(l)),
    bad('retention', (l) => a.adminRetention(l), 'wrong fields', { 'revision': '1', 'answers': '0', 'audit-entries': 'many' }),
  ]
}

function auditDesk(): Visit[] {
  const all = (module: string, address: Address, more: Partial<Visit> = {}) => page(`audit/${module}`, 'auditor', address, more)
  return [
    all('log', (l) => a.audit(l)),
    all('log', (l) => a.audit(l, { action: 'answers.submitted', actor: 'resident', from: '2100-01-01' }), { state: 'nothing found' }),
    all('roots', (l) => a.auditRoots(l)),
  ]
}
