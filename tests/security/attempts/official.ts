import { randomUUID } from 'node:crypto'
import { addresses as a } from '~/kernel/addresses'
import { anAnswer, anAttachment, aPassage, aPublishedTheme, aRemark, aStatement, aTheme, aWaitingStatement, EARLY, OPEN, seenOfStatement } from '../fresh'
import type { Kit } from '../kit'
import { reading, sending, type Attempt } from './attempt'

const all = (module: string, path: Attempt['path']) => reading(`official/${module}`, path)
const send = (module: string, what: string, path: Attempt['path'], form: NonNullable<Attempt['form']>) => sending(`official/${module}`, what, path, form)

const answerPage = async (kit: Kit) => a.officialResponse('fi', EARLY, await anAnswer(kit))
const statementPage = async (kit: Kit) => a.officialStatement('fi', EARLY, await aStatement(kit, EARLY))
const summaryTheme = async (kit: Kit) => a.officialSummaryTheme('fi', EARLY, await aPublishedTheme(kit))
const preview = () => a.officialSummaryPreview('fi', EARLY, 'fi-simple')

/** A page of a theme made for it, and a form that names a passage made for it. */
function ofPassage(what: string, more: Record<string, string> = {}): Attempt {
  let made: Awaited<ReturnType<typeof aPassage>>
  return send('theme', what, async (kit) => {
    made = await aPassage(kit)
    return a.officialTheme('fi', OPEN, made.themeId)
  }, () => ({ do: what.replace('do=', ''), passage: made.passageId, ...more }))
}

/** The officials' desks, and everything their forms do. */
export const officialAttempts: Attempt[] = [
  all('home', () => a.official('fi')),
  all('accessibility', () => a.officialAccessibility('fi')),
  all('accessibility-remark', async (kit) => a.officialRemark('fi', await aRemark(kit))),
  send('accessibility-remark', 'reply', async (kit) => a.officialRemark('fi', await aRemark(kit)), { reply: 'Kiitos, korjaamme.' }),
  all('accessibility-defect', () => a.officialDefect('fi', 'new')),
  send('accessibility-defect', 'nothing', () => a.officialDefect('fi', 'new'), { 'what.fi': '' }),
  all('consultation', () => a.officialConsultation('fi', EARLY)),
  all('answers', () => a.officialAnswers('fi', EARLY)),
  send('answers', 'do=save', () => a.officialAnswers('fi', EARLY), async (kit) => ({ do: 'save', response: await anAnswer(kit), question: 'q6' })),
  send('answers', 'do=passages', () => a.officialAnswers('fi', EARLY), async (kit) => ({ do: 'passages', response: await anAnswer(kit), question: 'q6' })),
  send('answers', 'do=theme', () => a.officialAnswers('fi', EARLY), async (kit) => ({ do: 'theme', response: await anAnswer(kit), question: 'q6' })),
  send('answers', 'do=read', () => a.officialAnswers('fi', EARLY), async (kit) => ({ do: 'read', response: await anAnswer(kit), question: 'q6' })),
  all('response', answerPage),
  send('response', 'do=mark', answerPage, async (kit) => ({ do: 'mark', part: 'q6', theme: await aPublishedTheme(kit) })),
  send('response', 'do=unmark', answerPage, { do: 'unmark', passage: 'none' }),
  send('response', 'do=read', answerPage, { do: 'read' }),
  all('attachments', () => a.officialAttachments('fi', OPEN)),
  send('attachments', 'nothing', () => a.officialAttachments('fi', OPEN), { 'title.fi': '' }),
  all('attachment', async (kit) => a.officialAttachment('fi', OPEN, await anAttachment(kit))),
  send('attachment', 'nobody’s', () => a.officialAttachment('fi', OPEN, randomUUID()), {}),
  all('announcements', () => a.officialAnnouncements('fi', OPEN)),
  send('announcements', 'nothing', () => a.officialAnnouncements('fi', OPEN), { place: '' }),
  send('announcements', 'do=withdraw', () => a.officialAnnouncements('fi', OPEN), { do: 'withdraw', announcement: 'none' }),
  all('announcements-file', () => a.officialAnnouncementsFile('fi', OPEN)),
  all('archive', () => a.officialArchive('fi', EARLY)),
  all('archive-file', () => a.officialArchiveFile('fi', EARLY)),
  send('archive-file', '', () => a.officialArchiveFile('fi', EARLY), {}),
  all('results', () => a.officialResults('fi', EARLY)),
  all('statements', () => a.officialStatements('fi', EARLY)),
  all('statement', statementPage),
  send('statement', 'do=mark', statementPage, async (kit) => ({ do: 'mark', part: 'summary', theme: await aPublishedTheme(kit) })),
  send('statement', 'do=unmark', statementPage, { do: 'unmark', passage: 'none' }),
  send('statement', 'do=read', statementPage, async (kit) => ({ do: 'read', ...(await seenOfStatement(kit, await aStatement(kit, EARLY))) })),
  send('statement', 'intent=release', async (kit) => a.officialStatement('fi', EARLY, await aWaitingStatement(kit)), { intent: 'release', confirmed: 'yes' }),
  all('themes', () => a.officialThemes('fi', EARLY)),
  send('themes', 'nothing', () => a.officialThemes('fi', EARLY), { 'title.fi': '' }),
  all('theme', async (kit) => a.officialTheme('fi', EARLY, await aPublishedTheme(kit))),
  ofPassage('do=release', { confirmed: 'yes' }),
  ofPassage('do=withdraw'),
  send('theme', 'do=name', async (kit) => a.officialTheme('fi', OPEN, await aTheme(kit)), () => ({ 'do': 'name', 'title.fi': `Nimi ${randomUUID()}`, 'title.sv': `Namn ${randomUUID()}` })),
  send('theme', 'do=remove', async (kit) => a.officialTheme('fi', OPEN, await aTheme(kit)), { do: 'remove' }),
  all('summary', () => a.officialSummary('fi', EARLY)),
  send('summary', 'do=open', () => a.officialSummary('fi', EARLY), { do: 'open' }),
  send('summary', 'do=lead', () => a.officialSummary('fi', EARLY), { do: 'lead', revision: '999' }),
  send('summary', 'do=publish', () => a.officialSummary('fi', EARLY), { do: 'publish' }),
  all('summary-preview', preview),
  send('summary-preview', 'another text', preview, { digest: 'of another text' }),
  all('summary-theme', summaryTheme),
  send('summary-theme', 'another revision', summaryTheme, { revision: '999' }),
]
