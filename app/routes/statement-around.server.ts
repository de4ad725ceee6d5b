import type { ConsultationPage } from '~/consultations/queries/consultation-page.server'
import type { CountyFacts } from '~/counties/contract'
import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import type { StatementAround } from '~/statements/ui/public/statement-halves'

/** What stands around a statement's own words on its pages, from the facts of its matter and county. */
export function statementAround(
  county: CountyFacts,
  matter: ConsultationPage,
  locale: Locale,
  statement: { originalLocale: Locale; verification: string; arrived: { at: Date; documentNumber: string } | null },
): StatementAround {
  const { content, state, summaryDueOn, decisionOn, originalLocale } = matter
  return {
    originalLocale: statement.originalLocale,
    targets: {
      sections: Object.fromEntries(content.formSections.map((section) => [section.id, section.heading])),
      questions: Object.fromEntries(content.questions.map((question) => [question.id, question.text])),
    },
    targetsOriginal: originalLocale,
    arrived: statement.arrived,
    verification: statement.verification,
    places: placesOf(county, locale),
    way: statement.arrived && { state, arrivedAt: statement.arrived.at, summaryDueOn, decisionOn, decisionBody: pickText(content.decisionBody, locale, originalLocale).text },
  }
}

/** The names of the county's municipalities in a language, by id. */
export function placesOf(county: CountyFacts, locale: Locale): Record<string, string> {
  return Object.fromEntries(county.municipalities.map(({ id, name }) => [id, pickText(name, locale, county.originalLocale).text]))
}
