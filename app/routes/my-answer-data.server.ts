import { answeredParts } from '~/answers/queries/answer-labels.server'
import { answerFacts } from '~/answers/ui/answer-facts'
import { keptTimes } from '~/counties/queries/kept-times.server'
import { whatBecameOfAnswer } from '~/follow-up/queries/what-became-of-answer.server'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import type { RequestContext } from './load-context'
import { enterOwnAnswer } from './own-answer.server'

/** Everything that is kept of the answer found before, in the reader's words and as it is kept. Leads to the page that asks for a code when there is none. */
export async function answerDataOf(context: RequestContext, request: Request, locale: Locale) {
  const { answer, answered } = await enterOwnAnswer(context, request, locale, addresses.myData)
  const { county, work } = context
  const original = answered.facts.originalLocale
  const say = (text: LocalizedText, from: Locale = original) => pickText(text, locale, from).text
  const became = answer.isWithdrawn ? null : await whatBecameOfAnswer(work, answer)
  const themes = became?.themes ?? []
  const municipality = county.municipalities.find(({ id }) => id === answer.municipality)
  const { receivedAt, editedAt, isWithdrawn, channel, versionNumber, values } = answer
  const facts = answerFacts(locale, {
    receivedAt, editedAt, isWithdrawn, channel, versionNumber,
    matter: say(answered.content.title),
    locale: answer.locale,
    municipality: municipality ? say(municipality.name, county.originalLocale) : answer.municipality,
    themes: themes.map((theme) => say(theme.title, theme.originalLocale)),
    period: keptTimes(county.settings).answers,
  })
  const kept = {
    consultation: { id: answer.consultationId, title: answered.content.title, version: versionNumber },
    answer: { id: answer.responseId, receivedAt, editedAt, isWithdrawn, channel, locale: answer.locale, municipality: answer.municipality, answers: values },
    themes: themes.map((theme) => theme.title),
  }
  return { answer, original, title: answered.content.title, facts, parts: answeredParts(answered.content, values, answer.locale), writtenIn: answer.locale, kept }
}
