import { randomUUID } from 'node:crypto'
import { addresses as a } from '~/kernel/addresses'
import { aPublishedTheme } from '../fresh/analysis'
import { aCode, aCountedCode, aDraft, anAnswer, aSentDraft, editFields } from '../fresh/answers'
import { anAttachment, EARLY, OPEN } from '../fresh/matters'
import { aLink } from '../fresh/people'
import { aStatement } from '../fresh/statements'
import { filling, reading, sending, type Attempt } from './attempt'

const all = (module: string, path: Attempt['path'], more: Partial<Attempt> = {}) => reading(`public/${module}`, path, more)
const send = (module: string, what: string, path: Attempt['path'], form: NonNullable<Attempt['form']>, more: Partial<Attempt> = {}) => sending(`public/${module}`, what, path, form, more)
const fill = (module: string, what: string, page: { path: Attempt['path']; mark: string }, typed: NonNullable<Attempt['form']>) => filling(`public/${module}`, what, { by: 'nobody', ...page }, typed)
const email = () => ({ email: `${randomUUID()}@kuultu.example` })

/** What everybody reads. */
const readingPages: Attempt[] = [
  all('root', () => a.root()),
  all('front', () => a.front('fi')),
  all('consultations', () => a.consultations('fi')),
  all('consultation', () => a.consultation('fi', OPEN)),
  all('consultation-statements', () => a.consultationStatements('fi', OPEN)),
  all('summary', () => a.summary('fi', EARLY)),
  all('summary-evidence', async (kit) => a.summaryEvidence('fi', EARLY, await aPublishedTheme(kit))),
  all('attachment', async (kit) => a.attachment('fi', OPEN, await anAttachment(kit))),
  all('paper', () => a.answerPaper('fi', OPEN)),
  all('statement', async (kit) => a.statement('fi', await aStatement(kit, OPEN))),
  all('forums', () => a.forums('fi')),
  all('forum', () => a.forum('fi', 'kuusniemi')),
  all('forum-calendar', () => a.forumCalendar('fi', 'kuusniemi')),
  all('associations', () => a.associations('fi')),
  all('follow-up', () => a.followUp('fi')),
  all('take-part', () => a.takePart('fi')),
  all('about', () => a.about('fi')),
  all('privacy', () => a.privacy('fi')),
  all('accessibility', () => a.accessibility('fi')),
  all('accessibility-feedback', () => a.accessibilityFeedback('fi')),
  fill('accessibility-feedback', 'a text', { path: () => a.accessibilityFeedback('fi'), mark: 'text' }, { text: 'Painike on liian pieni.' }),
  send('accessibility-feedback', 'nothing', () => a.accessibilityFeedback('fi'), { text: '' }),
  all('moderation-rules', () => a.moderationRules('fi')),
  all('consultation-privacy', () => a.consultationPrivacy('fi', OPEN)),
  all('consultation-proof', () => a.consultationProof('fi', EARLY)),
  all('theme-stylesheet', () => a.theme(1)),
  all('short-link', () => a.shortLink('lahi')),
  all('not-found', () => `${a.front('fi')}/no-such-page`),
  send('not-found', '', () => `${a.front('fi')}/no-such-page`, {}),
  reading('api/consultations', () => a.apiConsultations()),
  reading('api/consultation', () => a.apiConsultation(OPEN)),
  reading('demo/outbox', () => a.demoOutbox()),
  reading('demo/components', () => a.demoComponents()),
]

/** Answering, which needs nothing but the token of the draft. */
const answering: Attempt[] = [
  all('keep-in-touch', () => a.contactOptIn('fi', OPEN)),
  fill('keep-in-touch', 'an address', { path: () => a.contactOptIn('fi', OPEN), mark: 'email' }, () => ({ ...email(), purpose: 'summary' })),
  send('keep-in-touch', 'nothing', () => a.contactOptIn('fi', OPEN), { email: '' }),
  all('answer-start', () => a.answerStart('fi', OPEN)),
  send('answer-start', 'intent=parts', () => a.answerStart('fi', OPEN), { intent: 'parts' }),
  all('answer-part', async (kit) => a.answerPart('fi', OPEN, await aDraft(kit), 1)),
  send('answer-part', 'intent=later', async (kit) => a.answerPart('fi', OPEN, await aDraft(kit), 1), { intent: 'later' }),
  all('answer-all', async (kit) => a.answerAll('fi', OPEN, await aDraft(kit))),
  send('answer-all', 'intent=send', async (kit) => a.answerAll('fi', OPEN, await aDraft(kit)), { q1: 'lehtovaara', version: '1', revision: '0', intent: 'send' }),
  all('answer-check', async (kit) => a.answerCheck('fi', OPEN, await aDraft(kit))),
  send('answer-check', 'intent=later', async (kit) => a.answerCheck('fi', OPEN, await aDraft(kit)), { intent: 'later' }),
  all('answer-saved', async (kit) => a.answerSaved('fi', OPEN, await aDraft(kit))),
  all('answer-receipt', async (kit) => a.answerReceipt('fi', OPEN, await aSentDraft(kit))),
  send('answer-receipt', '', async (kit) => a.answerReceipt('fi', OPEN, await aSentDraft(kit)), {}),
  all('answer-receipt-file', async (kit) => a.answerReceiptFile('fi', OPEN, await aSentDraft(kit))),
  all('answer-receipt-mail', async (kit) => a.answerReceiptMail('fi', OPEN, await aSentDraft(kit))),
  fill('answer-receipt-mail', 'an address', { path: async (kit) => a.answerReceiptMail('fi', OPEN, await aSentDraft(kit)), mark: 'email' }, email),
  send('answer-receipt-mail', 'nothing', async (kit) => a.answerReceiptMail('fi', OPEN, await aSentDraft(kit)), { email: '' }),
]

/** One's own answer, which needs its code and no role. */
const ownAnswer: Attempt[] = [
  all('find-answer', () => a.findAnswer('fi')),
  send('find-answer', 'a code', () => a.findAnswer('fi'), async (kit) => ({ code: await aCode(kit) })),
  send('find-answer', 'an id', () => a.findAnswer('fi'), async (kit) => ({ code: await anAnswer(kit) })),
  all('own-answer', () => a.ownAnswer('fi'), { withCode: aCode }),
  send('own-answer', 'forget', () => a.ownAnswer('fi'), {}, { withCode: aCode }),
  all('own-answer-edit', () => a.ownAnswerEdit('fi'), { withCode: aCode }),
  send('own-answer-edit', 'intent=save', () => a.ownAnswerEdit('fi'), async (kit) => ({ ...(await editFields(kit)), q1: 'kuusniemi', intent: 'save' }), { withCode: aCode }),
  send('own-answer-edit', 'save over another revision', () => a.ownAnswerEdit('fi'), { q1: 'kuusniemi', intent: 'save' }, { withCode: aCode }),
  all('own-answer-withdraw', () => a.ownAnswerWithdraw('fi'), { withCode: aCode }),
  send('own-answer-withdraw', '', () => a.ownAnswerWithdraw('fi'), {}, { withCode: aCode }),
  all('own-answer-proof', () => a.ownAnswerProof('fi'), { withCode: aCode }),
  all('own-answer-proof-file', () => a.ownAnswerProofFile('fi'), { withCode: aCountedCode }),
  all('my-data', () => a.myData('fi')),
  send('my-data', 'a code', () => a.myData('fi'), async (kit) => ({ code: await aCode(kit) })),
  send('my-data', 'intent=contact', () => a.myData('fi'), () => ({ intent: 'contact', ...email() })),
  all('my-data-answer', () => a.myDataAnswer('fi'), { withCode: aCode }),
  send('my-data-answer', 'intent=delete', () => a.myDataAnswer('fi'), { intent: 'delete' }, { withCode: aCode }),
  all('my-data-answer-file', () => a.myDataAnswerFile('fi', 'data'), { withCode: aCode }),
  all('own-answer-appeal', () => a.ownAnswerAppeal('fi', randomUUID()), { withCode: aCode }),
  send('own-answer-appeal', 'words', () => a.ownAnswerAppeal('fi', randomUUID()), { words: 'Miksi?' }, { withCode: aCode }),
]

/** An attempt with the link of a letter made for it, in the browser that asked for it. Whoever has signed in is signed in anew. */
function ofLink(attempt: (path: Attempt['path'], more: Partial<Attempt>) => Attempt): Attempt {
  let made: Awaited<ReturnType<typeof aLink>>
  return attempt(async (kit) => (made = await aLink(kit)).path, { cookie: () => made.cookie, isFresh: true })
}

/** Coming in and going out. */
const signingIn: Attempt[] = [
  all('sign-in', () => a.signIn('fi')),
  send('sign-in', 'intent=link', () => a.signIn('fi'), { intent: 'link', email: '' }),
  send('sign-in', 'intent=demo', () => a.signIn('fi'), { intent: 'demo', person: 'nobody' }),
  all('sign-in-link', () => a.signInLink('fi', 'no-such-token')),
  send('sign-in-link', 'no such link', () => a.signInLink('fi', 'no-such-token'), {}),
  ofLink((path, more) => ({ ...all('sign-in-link', path, more), what: 'GET a link' })),
  ofLink((path, more) => send('sign-in-link', 'a link', path, {}, more)),
  ofLink((path) => send('sign-in-link', 'a link in another browser', path, {}, { isFresh: true })),
  all('my-data-account', () => a.myDataAccount('fi')),
  send('my-data-account', 'a name', () => a.myDataAccount('fi'), { displayName: 'Tester', locale: 'fi' }),
  send('my-data-account', 'nothing', () => a.myDataAccount('fi'), { name: '' }),
  all('my-data-account-file', () => a.myDataAccountFile('fi', 'data')),
  all('my-data-leave', () => a.myDataLeave('fi')),
  send('my-data-leave', '', () => a.myDataLeave('fi'), {}, { isDoomed: true }),
  all('sign-in-with', () => a.signInWith('fi', 'no-such-provider')),
  all('sign-in-problem', () => a.signInProblem('fi', 'no-such-problem')),
  all('sign-in-callback', () => a.signInCallback('no-such-provider')),
  all('back-channel-logout', () => a.backChannelLogout('no-such-provider')),
  send('back-channel-logout', 'no token', () => a.backChannelLogout('no-such-provider'), {}),
  reading('demo/sign-in-choice', () => a.demoChoice('fi', 'no-such-choice')),
  sending('demo/sign-in-choice', 'nobody', () => a.demoChoice('fi', 'no-such-choice'), { person: 'nobody' }),
  all('account', () => a.account('fi')),
  send('account', 'nothing', () => a.account('fi'), {}),
  all('sign-out', () => a.signOut('fi')),
  send('sign-out', '', () => a.signOut('fi'), {}, { isFresh: true }),
]

/** Everything that needs no role. */
export const publicAttempts: Attempt[] = [...readingPages, ...answering, ...ownAnswer, ...signingIn]
