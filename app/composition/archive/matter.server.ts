import { releasedPassages } from '~/analysis/queries/released-passages.server'
import { associationFacts } from '~/associations/queries/association-facts.server'
import { announcementLog, announcementsOf } from '~/consultations/queries/announcements.server'
import { matterVersions, type MatterVersion } from '~/consultations/queries/matter-versions.server'
import type { CountyFacts } from '~/counties/contract'
import type { Locale } from '~/kernel/locales'
import { dayOf } from '~/kernel/times'
import { matterLog } from '~/oversight/queries/matter-log.server'
import type { FileToArchive } from '~/oversight/exports/archive-package.server'
import type { ArchivedMatter, DocumentKind } from '~/oversight/rules/archive'
import type { Work } from '~/platform/db/work.server'
import { textFor } from '~/platform/i18n/text-for'
import { arrivedStatements } from '~/statements/queries/arrived-statements.server'
import { caseRegister, type RegisteredStatement } from '~/statements/queries/case-register.server'
import { statementPage, type PublicStatement } from '~/statements/queries/statement-page.server'
import { summaryVersions } from '~/summaries/queries/summary-versions.server'
import { attachmentFile, attachmentsOf } from '~/texts/queries/attachments.server'
import { requestGuards } from '../guards.server'
import { consultationDocument, evidenceDocument, formDocument, statementDocument, summaryDocument, titleIn, type Writing } from './documents.server'

/** A matter as it goes into a package: its facts and its files. */
export type GatheredMatter = { matter: ArchivedMatter; files: FileToArchive[] }

/** Where a matter is gathered from: whose it is, and the address of the service. */
export type Gathering = { work: Work; county: CountyFacts; origin: string }

/**
 * Everything public of a matter: every version of what was asked, in every language, with its form and attachments; the
 * statements; every version of the summary and what it was based on; where it was announced; the decision; the register of
 * statements, in which withdrawn ones stay without a word; the codes of its log. Nothing that has not been released is
 * among it. Null when there is no such matter.
 */
export async function gatherMatter(gathering: Gathering, slug: string): Promise<GatheredMatter | null> {
  const versions = await matterVersions(gathering.work, slug)
  const last = versions?.at(-1)
  if (!versions || !last) return null
  const { originalLocale } = last.page
  const named = textFor(originalLocale, 'oversight')
  const register = await caseRegister(gathering.work, last.page.id)
  const parts = [
    await askedFiles(gathering, versions),
    await statementFiles(gathering, last),
    await summaryFiles(gathering, last),
    await attachmentFiles(gathering, last),
    [dataFile('data', 'announcements.json', named('archive.data.announcements'), await announcementLog(gathering.work, last.page.id))],
    [dataFile('data', 'decision.json', named('archive.data.decision'), { decisionOn: last.page.decisionOn, decisionBody: last.content.decisionBody, summaryDueOn: last.page.summaryDueOn, summaryPublishedAt: last.page.summaryPublishedAt })],
    [dataFile('data', 'register.json', named('archive.data.register'), register.map(inRegister))],
    [await logFile(gathering, last, register)],
  ]
  return { matter: matterOf(versions[0]!, last), files: parts.flat() }
}

function matterOf(first: MatterVersion, { page, content }: MatterVersion): ArchivedMatter {
  return {
    id: page.id, slug: page.slug, caseNumber: page.caseNumber, title: page.title, originalLocale: page.originalLocale, decisionOn: page.decisionOn, decisionBody: content.decisionBody,
    publishedAt: first.publishedAt.toISOString(), opensAt: page.opensAt.toISOString(), closesAt: page.closesAt.toISOString(),
  }
}

function inRegister({ id, documentNumber, giver, arrivedAt, withdrawnAt }: RegisteredStatement) {
  return { id, documentNumber, giver, arrivedAt, withdrawnOn: withdrawnAt && dayOf(withdrawnAt) }
}

async function askedFiles(gathering: Gathering, versions: MatterVersion[]): Promise<FileToArchive[]> {
  const { id } = versions[0]!.page
  const shown = { attachments: await attachmentsOf(gathering.work, 'consultation', id), announcements: await announcementsOf(gathering.work, id) }
  return versions.flatMap((version) => {
    const name = `consultation-v${version.number}`
    const title = (writing: Writing) => titleIn(writing, version.page.title, version.page.originalLocale)
    return [
      ...inEveryLanguage(gathering, 'consultation', name, title, (writing) => consultationDocument(writing, version, shown)),
      ...inEveryLanguage(gathering, 'form', `form-v${version.number}`, title, (writing) => formDocument(writing, version)),
      dataFile('consultation', `${name}.json`, titleIn({ locale: version.page.originalLocale }, version.page.title, version.page.originalLocale), { number: version.number, publishedAt: version.publishedAt, changeNote: version.changeNote, content: version.content }),
    ]
  })
}

async function statementFiles(gathering: Gathering, last: MatterVersion): Promise<FileToArchive[]> {
  const { work, county } = gathering
  const arrived = await arrivedStatements(work, last.page.id, county.smallGroupThreshold, requestGuards.shownContents)
  const files = await Promise.all(arrived.map(async ({ id }) => {
    const statement = await statementPage(work, id, county.smallGroupThreshold, requestGuards.shownContents)
    return statement ? await statementInFiles(gathering, last, statement) : []
  }))
  return files.flat()
}

async function statementInFiles(gathering: Gathering, last: MatterVersion, statement: PublicStatement): Promise<FileToArchive[]> {
  const giver = await associationFacts(gathering.work, statement.giver.associationId)
  const name = `statement-${statement.documentNumber.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  const title = (writing: Writing) => titleIn(writing, statement.giver.name, statement.originalLocale)
  return [
    ...inEveryLanguage(gathering, 'statement', name, title, (writing) => statementDocument(writing, statement, giver, last)),
    dataFile('statement', `${name}.json`, statement.documentNumber, statement),
  ]
}

async function summaryFiles(gathering: Gathering, last: MatterVersion): Promise<FileToArchive[]> {
  const versions = await summaryVersions(gathering.work, last.page.id)
  const title = (writing: Writing) => titleIn(writing, last.page.title, last.page.originalLocale)
  const files = versions.flatMap(({ number, publishedAt, content }) => [
    ...inEveryLanguage(gathering, 'summary', `summary-v${number}`, title, (writing) => summaryDocument(writing, content, last)),
    dataFile('summary', `summary-v${number}.json`, titleIn({ locale: last.page.originalLocale }, last.page.title, last.page.originalLocale), { number, publishedAt, content }),
  ])
  const latest = versions.at(-1)?.content
  if (!latest) return files
  const evidence = await Promise.all(latest.themes.map(async (theme, at) => {
    const passages = (await releasedPassages(gathering.work, last.page.id, theme.themeId)).map(({ id, text, locale, statement }) => ({ id, text, locale, statement: statement && { id: statement.id, giver: {} } }))
    const name = `evidence-${at + 1}`
    return [
      ...inEveryLanguage(gathering, 'evidence', name, (writing) => titleIn(writing, theme.title, latest.originalLocale), (writing) => evidenceDocument(writing, latest, theme, passages)),
      dataFile('evidence', `${name}.json`, titleIn({ locale: latest.originalLocale }, theme.title, latest.originalLocale), { themeId: theme.themeId, title: theme.title, passages: passages.map(({ id, text, locale, statement }) => ({ id, text, locale, statementId: statement?.id ?? null })) }),
    ]
  }))
  return [...files, ...evidence.flat()]
}

async function attachmentFiles({ work }: Gathering, { page }: MatterVersion): Promise<FileToArchive[]> {
  const files = await Promise.all((await attachmentsOf(work, 'consultation', page.id)).map(async ({ id, title }): Promise<FileToArchive[]> => {
    const file = await attachmentFile(work, 'consultation', page.id, id)
    if (!file) return []
    const ending = /\.[a-z0-9]{1,8}$/i.exec(file.fileName)?.[0].toLowerCase() ?? ''
    return [{ path: `attachments/${id}${ending}`, mediaType: file.mediaType, kind: 'attachment', title: titleIn({ locale: page.originalLocale }, title, page.originalLocale), language: file.locales[0] ?? null, content: file.content }]
  }))
  return files.flat()
}

async function logFile({ work }: Gathering, { page }: MatterVersion, register: readonly RegisteredStatement[]): Promise<FileToArchive> {
  const summaries = await summaryVersions(work, page.id)
  const summaryIds = [...new Set(summaries.map(({ summaryId }) => summaryId))]
  const subjects = [{ kind: 'consultation', id: page.id }, ...register.map(({ id }) => ({ kind: 'statement', id })), ...summaryIds.map((id) => ({ kind: 'summary', id }))]
  return dataFile('log', 'log.json', textFor(page.originalLocale, 'oversight')('archive.data.log'), await matterLog(work, subjects))
}

function inEveryLanguage({ county, origin }: Gathering, kind: DocumentKind, name: string, title: (writing: Writing) => string, write: (writing: Writing) => string): FileToArchive[] {
  return county.offeredLocales.map((locale: Locale) => {
    const writing = { locale, origin, county }
    return { path: `documents/${name}.${locale}.html`, mediaType: 'text/html', kind, title: title(writing), language: locale, content: write(writing) }
  })
}

function dataFile(kind: DocumentKind, name: string, title: string, value: unknown): FileToArchive {
  return { path: `data/${name}`, mediaType: 'application/json', kind, title, language: null, content: `${JSON.stringify(value, null, 2)}\n` }
}
