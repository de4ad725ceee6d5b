import { randomUUID } from 'node:crypto'
import { addresses as a } from '~/kernel/addresses'
import { aPdf } from '~/texts/testing/files'
import { aMarkedAnswer, aMarkedStatement, aPassage, aPublishedTheme, aTheme, seenOfPlain } from '../fresh/analysis'
import { anAnswer, anAnswerWithWords } from '../fresh/answers'
import { anAttachment, EARLY, OPEN } from '../fresh/matters'
import { aRemark } from '../fresh/people'
import { aStatement, aWaitingStatement, seenOfStatement } from '../fresh/statements'
import type { Form, Kit } from '../kit'
import { filling, reading, sending, type Attempt } from './attempt'

const all = (module: string, path: Attempt['path']) => reading(`official/${module}`, path)
const send = (module: string, what: string, path: Attempt['path'], form: NonNullable<Attempt['form']>) => sending(`official/${module}`, what, path, form)
const fill = (module: string, what: string, page: Parameters<typeof filling>[2], typed: NonNullable<Attempt['form']>) => filling(`official/${module}`, what, page, typed)

const answerPage = async (kit: Kit) => a.officialResponse('fi', EARLY, await anAnswer(kit))
const wordsPage = async (kit: Kit) => a.officialResponse('fi', OPEN, await anAnswerWithWords(kit))
const statementPage = async (kit: Kit) => a.officialStatement('fi', EARLY, await aStatement(kit, EARLY))
const summaryTheme = async (kit: Kit) => a.officialSummaryTheme('fi', EARLY, await aPublishedTheme(kit))
const names = () => ({ 'title.fi': `Nimi ${randomUUID()}`, 'title.sv': `Namn ${randomUUID()}` })
const preview = () => a.officialSummaryPreview('fi', EARLY, 'fi-simple')

/** A page of a theme made for it, and a form that names a passage made for it. */
function ofPassage(what: string, more: Record<string, string> = {}): Attempt {
  let made: Awaited<ReturnType<typeof aPassage>>
  return send('theme', what, async (kit) => {
    made = await aPassage(kit)
    return a.officialTheme('fi', OPEN, made.themeId)
  }, () => ({ do: what.replace('do=', ''), passage: made.passageId, ...more }))
}

/** A page of something marked for it, and the form that takes the mark away. */
function unmarking<M extends { form: Form }>(module: string, made: (kit: Kit) => Promise<M>, page: (made: M) => string): Attempt {
  let marked: M
  return send(module, 'do=unmark', async (kit) => page((marked = await made(kit))), () => marked.form)
}

/** The form beside a new answer in the list, with one of its buttons. */
function ofAnswer(what: string): Attempt {
  const path = async (kit: Kit) => a.officialAnswers('fi', OPEN, { state: 'all', order: 'newest', open: await anAnswerWithWords(kit) })
  return fill('answers', what, { by: 'author', path, mark: what }, {})
}

/** A document with everything that must be told of it. */
const file = () => ({
  'file': new File([new Uint8Array(aPdf())], 'liite.pdf', { type: 'application/pdf' }), 'title.fi': `Liite ${randomUUID()}`, 'title.sv': 'Bilaga', 'summary.fi': 'Lyhyesti.', 'summary.sv': 'Kort.', 'language-of-file': 'fi', 'accessibility': 'accessible',
})

/** The officials' desks, and everything their forms do. */
export const officialAttempts: Attempt[] = [
  all('home', () => a.official('fi')),
  all('accessibility', () => a.officialAccessibility('fi')),
  all('accessibility-remark', async (kit) => a.officialRemark('fi', await aRemark(kit))),
  send('accessibility-remark', 'reply', async (kit) => a.officialRemark('fi', await aRemark(kit)), { reply: 'Kiitos, korjaamme.' }),
  all('accessibility-defect', () => a.officialDefect('fi', 'new')),
  fill('accessibility-defect', 'a new one', { by: 'author', path: () => a.officialDefect('fi', 'new'), mark: 'requirements' }, { 'what.fi': 'Kuvalla ei ole tekstiä.', 'what.sv': 'Bilden saknar text.', 'requirements': '1.1.1' }),
  send('accessibility-defect', 'nothing', () => a.officialDefect('fi', 'new'), { 'what.fi': '' }),
  all('consultation', () => a.officialConsultation('fi', EARLY)),
  all('answers', () => a.officialAnswers('fi', EARLY)),
  ofAnswer('do=save'),
  ofAnswer('do=passages'),
  ofAnswer('do=theme'),
  ofAnswer('do=read'),
  send('answers', 'other words', () => a.officialAnswers('fi', EARLY), async (kit) => ({ do: 'save', response: await anAnswer(kit) })),
  all('response', answerPage),
  fill('response', 'do=mark', { by: 'author', path: wordsPage, mark: 'do=mark' }, async (kit) => ({ theme: await aTheme(kit) })),
  send('response', 'mark other words', answerPage, async (kit) => ({ do: 'mark', part: 'q6', theme: await aPublishedTheme(kit) })),
  unmarking('response', aMarkedAnswer, ({ responseId }) => a.officialResponse('fi', OPEN, responseId)),
  send('response', 'unmark nothing', answerPage, { do: 'unmark', passage: 'none' }),
  fill('response', 'do=read', { by: 'author', path: wordsPage, mark: 'do=read' }, {}),
  send('response', 'read other words', answerPage, { do: 'read' }),
  all('attachments', () => a.officialAttachments('fi', OPEN)),
  send('attachments', 'a file', () => a.officialAttachments('fi', OPEN), file),
  send('attachments', 'nothing', () => a.officialAttachments('fi', OPEN), { 'title.fi': '' }),
  all('attachment', async (kit) => a.officialAttachment('fi', OPEN, await anAttachment(kit))),
  send('attachment', 'nobody’s', () => a.officialAttachment('fi', OPEN, randomUUID()), {}),
  all('announcements', () => a.officialAnnouncements('fi', OPEN)),
  fill('announcements', 'a new one', { by: 'author', path: () => a.officialAnnouncements('fi', OPEN), mark: 'place' }, { 'medium': 'library', 'place': 'Kuusniemen kirjasto', 'announcedOn.day': '1', 'announcedOn.month': '1', 'announcedOn.year': '2026', 'languages': ['fi'] }),
  send('announcements', 'nothing', () => a.officialAnnouncements('fi', OPEN), { place: '' }),
  send('announcements', 'do=withdraw', () => a.officialAnnouncements('fi', OPEN), { do: 'withdraw', announcement: 'none' }),
  all('announcements-file', () => a.officialAnnouncementsFile('fi', OPEN)),
  all('archive', () => a.officialArchive('fi', EARLY)),
  all('archive-file', () => a.officialArchiveFile('fi', EARLY)),
  send('archive-file', '', () => a.officialArchiveFile('fi', EARLY), {}),
  all('results', () => a.officialResults('fi', EARLY)),
  all('statements', () => a.officialStatements('fi', EARLY)),
  all('statement', statementPage),
  fill('statement', 'do=mark', { by: 'author', path: statementPage, mark: 'do=mark' }, async (kit) => ({ theme: await aPublishedTheme(kit) })),
  send('statement', 'mark other words', statementPage, async (kit) => ({ do: 'mark', part: 'summary', theme: await aPublishedTheme(kit) })),
  unmarking('statement', aMarkedStatement, ({ statementId }) => a.officialStatement('fi', EARLY, statementId)),
  send('statement', 'unmark nothing', statementPage, { do: 'unmark', passage: 'none' }),
  send('statement', 'do=read', statementPage, async (kit) => ({ do: 'read', ...(await seenOfStatement(kit, await aStatement(kit, EARLY))) })),
  send('statement', 'intent=release', async (kit) => a.officialStatement('fi', EARLY, await aWaitingStatement(kit)), { intent: 'release', confirmed: 'yes' }),
  all('themes', () => a.officialThemes('fi', EARLY)),
  fill('themes', 'a new one', { by: 'author', path: () => a.officialThemes('fi', OPEN), mark: 'title.fi' }, names),
  send('themes', 'nothing', () => a.officialThemes('fi', EARLY), { 'title.fi': '' }),
  all('theme', async (kit) => a.officialTheme('fi', EARLY, await aPublishedTheme(kit))),
  ofPassage('do=release', { confirmed: 'yes' }),
  ofPassage('do=withdraw'),
  fill('theme', 'do=name', { by: 'author', path: async (kit) => a.officialTheme('fi', OPEN, await aTheme(kit)), mark: 'was.fi' }, names),
  send('theme', 'name what had another name', async (kit) => a.officialTheme('fi', OPEN, await aTheme(kit)), () => ({ do: 'name', ...names() })),
  send('theme', 'do=remove', async (kit) => a.officialTheme('fi', OPEN, await aTheme(kit)), { do: 'remove' }),
  all('summary', () => a.officialSummary('fi', EARLY)),
  send('summary', 'do=open', () => a.officialSummary('fi', EARLY), { do: 'open' }),
  fill('summary', 'do=lead', { by: 'author', path: () => a.officialSummary('fi', EARLY), mark: 'opening' }, {}),
  send('summary', 'lead of another revision', () => a.officialSummary('fi', EARLY), { do: 'lead', revision: '999' }),
  fill('summary', 'do=publish', { by: 'publisher', path: () => a.officialSummary('fi', EARLY), mark: 'do=publish' }, { reason: 'Kokeilu.' }),
  send('summary', 'publish what was not seen', () => a.officialSummary('fi', EARLY), { do: 'publish' }),
  all('summary-preview', preview),
  send('summary-preview', 'the text as it is', preview, async (kit) => await seenOfPlain(kit, 'fi-simple')),
  send('summary-preview', 'another text', preview, { digest: 'of another text' }),
  all('summary-theme', summaryTheme),
  fill('summary-theme', 'as it is', { by: 'author', path: summaryTheme, mark: 'revision' }, {}),
  send('summary-theme', 'another revision', summaryTheme, { revision: '999' }),
]
