import type { ReactElement } from 'react'
import type { AssociationFacts } from '~/associations/contract'
import type { AnnouncementFacts } from '~/consultations/contract'
import type { MatterVersion } from '~/consultations/queries/matter-versions.server'
import { ConsultationBody } from '~/consultations/ui/consultation-body'
import { ConsultationHead } from '~/consultations/ui/consultation-head'
import { PaperForm } from '~/consultations/ui/paper-form'
import type { CountyFacts } from '~/counties/contract'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { textFor } from '~/platform/i18n/text-for'
import { statementAround } from '../../routes/statement-around.server'
import type { PublicStatement } from '~/statements/queries/statement-page.server'
import { StatementPage } from '~/statements/ui/public/statement-page'
import type { PublishedSummary, PublishedTheme } from '~/summaries/contract'
import { BehindTheme, type ShownPassage } from '~/summaries/ui/behind-theme'
import { SummaryBody } from '~/summaries/ui/summary-body'
import { SummaryHead } from '~/summaries/ui/summary-head'
import type { ListedAttachment } from '~/texts/queries/attachments.server'
import { standAlone } from '../stand-alone.server'

/** In which language a document is written, and where its links lead: to the service, by whole addresses. */
export type Writing = { locale: Locale; origin: string; county: CountyFacts }

/** What was asked and told in one version of a matter, as its page told it when answering was over. */
export function consultationDocument(writing: Writing, version: MatterVersion, { attachments, announcements }: { attachments: ListedAttachment[]; announcements: AnnouncementFacts[] }): string {
  const page = { ...version.page, state: 'reading' as const, isSummaryOverdue: false }
  return document(writing, titleIn(writing, page.title, page.originalLocale), (
    <>
      <ConsultationHead page={page} othersId="ask-more" />
      <ConsultationBody page={page} attachments={attachments} statements={[]} forums={[]} announcements={announcements} />
    </>
  ))
}

/** Every question of one version, as on paper. */
export function formDocument(writing: Writing, version: MatterVersion): string {
  const { page } = version
  const title = textFor(writing.locale, 'consultations')('paper.title', { title: titleIn(writing, page.title, page.originalLocale) })
  const online = `${writing.origin}${addresses.consultation(writing.locale, page.slug)}`
  return document(writing, title, <PaperForm page={page} online={online} postalAddress={writing.county.settings.postalAddress} />)
}

/** A statement as everybody may read it: giver and time, and the words when they have been released. */
export function statementDocument(writing: Writing, statement: PublicStatement, giver: AssociationFacts | null, { page }: MatterVersion): string {
  const { locale, county } = writing
  const around = statementAround(county, page, locale, {
    originalLocale: statement.originalLocale, verification: statement.giver.verification, arrived: { at: statement.arrivedAt, documentNumber: statement.documentNumber },
  })
  const name = pickText(statement.giver.name, locale, statement.originalLocale).text
  const matter = { slug: page.slug, title: page.title, originalLocale: page.originalLocale }
  return document(writing, textFor(locale, 'statements')('public.title', { name }), <StatementPage statement={statement} giver={giver} matter={matter} around={around} />)
}

/** One published version of a summary. */
export function summaryDocument(writing: Writing, summary: PublishedSummary, { page }: MatterVersion): string {
  const title = textFor(writing.locale, 'summaries')('public.title', { title: titleIn(writing, page.title, page.originalLocale) })
  return document(writing, title, (
    <>
      <SummaryHead title={page.title} lead={summary.lead} original={summary.originalLocale} />
      <SummaryBody summary={summary} />
    </>
  ))
}

/** What a theme of the last summary was based on: the passages that were released. */
export function evidenceDocument(writing: Writing, summary: PublishedSummary, theme: PublishedTheme, passages: ShownPassage[]): string {
  const title = textFor(writing.locale, 'summaries')('behind.title', { theme: titleIn(writing, theme.title, summary.originalLocale) })
  return document(writing, title, <BehindTheme title={title} theme={theme} original={summary.originalLocale} smallGroupThreshold={summary.smallGroupThreshold} passages={passages} />)
}

/** A text in the document's language. */
export function titleIn({ locale }: Pick<Writing, 'locale'>, text: LocalizedText, original: Locale): string {
  return pickText(text, locale, original).text
}

function document({ locale, origin }: Writing, title: string, content: ReactElement): string {
  return standAlone({ locale, origin, title }, content)
}
