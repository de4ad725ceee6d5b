import { randomUUID } from 'node:crypto'
import { createTheme } from '~/analysis/commands/create-theme.server'
import { markPassage } from '~/analysis/commands/mark-passage.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { LOCALES, type Locale } from '~/kernel/locales'
import { summaryDraft } from '~/summaries/queries/summary-draft.server'
import { COUNTY, type Form, type Kit } from '../kit'
import { anAnswerWithWords, WORDS } from './answers'
import { consultationId, digestOf, EARLY, OPEN, valueOf } from './matters'
import { aPartOfStatement } from './statements'

/** A theme of the round that is over, in use by the published summary. */
export async function aPublishedTheme(kit: Kit): Promise<string> {
  return (await kit.db.summaryTheme.findFirstOrThrow({ where: { countyId: COUNTY }, select: { themeId: true } })).themeId
}

/** A new theme of the open matter. */
export async function aTheme(kit: Kit): Promise<string> {
  return valueOf(await createTheme(kit.work(), { consultationId: await consultationId(kit, OPEN), title: { fi: `Teema ${randomUUID()}`, sv: `Tema ${randomUUID()}` }, originalLocale: 'fi' })).themeId
}

/** A passage of the open matter under a new theme, shown to nobody yet. */
export async function aPassage(kit: Kit): Promise<{ themeId: string; passageId: string }> {
  const consultation = await consultationId(kit, OPEN)
  const answer = await kit.db.answer.findFirstOrThrow({ where: { countyId: COUNTY, consultationId: consultation, value: { path: ['text'], string_contains: ' ' } } })
  const themeId = await aTheme(kit)
  const { passageId } = valueOf(await markPassage(kit.work(), { consultationId: consultation, themeId, sourceKind: 'answer', sourceId: answer.responseId, part: answer.questionId, startAt: 0, endAt: 10, seen: digestOf((answer.value as { text: string }).text) }))
  return { themeId, passageId }
}

/** A marked passage of a new answer, and the form that takes the mark away. */
export async function aMarkedAnswer(kit: Kit): Promise<{ responseId: string; form: Form }> {
  const responseId = await anAnswerWithWords(kit)
  const { passageId } = valueOf(await markPassage(kit.work(), { consultationId: await consultationId(kit, OPEN), themeId: await aTheme(kit), sourceKind: 'answer', sourceId: responseId, part: 'q7', startAt: 0, endAt: 5, seen: digestOf(WORDS) }))
  return { responseId, form: { do: 'unmark', part: 'q7', passage: passageId } }
}

/** A marked passage of a statement of the round that is over, and the form that takes the mark away. */
export async function aMarkedStatement(kit: Kit): Promise<{ statementId: string; form: Form }> {
  const { statementId, part, digest, length } = await aPartOfStatement(kit, EARLY)
  const { passageId } = valueOf(await markPassage(kit.work(), { consultationId: await consultationId(kit, EARLY), themeId: await aPublishedTheme(kit), sourceKind: 'statement', sourceId: statementId, part, startAt: 0, endAt: length, seen: digest }))
  return { statementId, form: { do: 'unmark', part, passage: passageId } }
}

/** What the form that confirms a plain variant of the published summary carries. A page of one that is confirmed has no such form; confirming it again is taken. */
export async function seenOfPlain(kit: Kit, locale: Locale): Promise<Form> {
  const matter = await consultationId(kit, EARLY)
  const draft = await summaryDraft(kit.work(), matter, await themeList(kit.work(), matter), { required: ['fi', 'sv'], offered: LOCALES })
  const plain = draft?.plain.find((each) => each.locale === locale)
  if (!plain) throw new Error('not written')
  return { digest: plain.digest }
}
