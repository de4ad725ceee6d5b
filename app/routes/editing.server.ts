import { readEditControls, typedIn } from '~/answers/forms/answer-form.server'
import { typedOnPage, wordsLeftOver, wordsToCopy, type WordsToCopy } from '~/answers/queries/answer-labels.server'
import type { Draft } from '~/answers/queries/draft.server'
import { asDraft, wholePage, type Answering, type WholePage } from '~/answers/queries/form-pages.server'
import type { OwnAnswer } from '~/answers/queries/own-answer.server'
import type { EditAgainPage } from '~/answers/ui/edit-again-page'
import { consultationForAnswering, consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import { isSlug } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { conflict, notFound, unidentified, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import type { Question, TypedFields } from '~/questions/contract'
import { closedPage, givenBack, shownBack } from './answering.server'
import { droppedAnswers } from './dropped-answers.server'
import { showFromAction } from './form-of.server'
import type { RequestContext } from './load-context'
import type { Found } from './own-answer.server'

/** A sent answer in the form as it is asked now, all on one page; `dropped`: answers to questions that are not asked any more. */
export type Editing = { answer: OwnAnswer; answering: Answering; draft: Draft; page: WholePage; questions: Question[]; dropped: WordsToCopy }

/** The form for changing an own answer. */
export async function editingOf(context: RequestContext, { answer }: Found, locale: Locale): Promise<Editing> {
  const answering = (await consultationOfId(context.work, answer.consultationId)) ?? notFound()
  const draft = asDraft(answer)
  const page = wholePage(answering, draft, locale)
  const dropped = await droppedAnswers(context, answering, draft)
  return { answer, answering, draft, page, dropped, questions: page.parts.flatMap((part) => part.placed.map(({ question }) => question)) }
}

/** Changes that came too late or for an answer that is withdrawn, given back (409). */
export function giveBack(context: RequestContext, locale: Locale, { answer, answering, draft, questions }: Editing, typed: TypedFields) {
  const all = typedOnPage(questions, typed)
  const page = answer.isWithdrawn ? givenBack(answering, 'withdrawn', draft, all) : (closedPage(answering, draft, all) ?? givenBack(answering, 'already-closed', draft, all))
  return conflict({ closed: shownBack(context, locale, page), asking: null, edit: null })
}

/** What is wrong with the code that was typed to open an answer once more; nothing when it was not asked for yet, or the page is only shown again. */
export function whatIsWrongWith(code: string | null, isAgain: boolean): 'required' | 'wrong' | null {
  if (code === null || isAgain) return null
  return code.trim() === '' ? 'required' : 'wrong'
}

/**
 * Asks for the code of the answer whose changes were sent, with everything typed kept on the page (WCAG 2.2.1). Of a code
 * that was typed already it says what is wrong with it, unless the page is only shown again in another language.
 */
export async function askForCode(context: RequestContext, locale: Locale, form: FormData, isAgain: boolean) {
  const { code, matter, answerId, revision, versionNumber } = readEditControls(form)
  const typed = typedIn(form)
  const answering = isSlug(matter) ? await consultationForAnswering(context.work, matter) : null
  const controls = { version: versionNumber, revision, answer_id: answerId, answer_matter: matter }
  const kept = Object.entries(controls).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, [String(value)]] as [string, string[]]]))
  const problem = whatIsWrongWith(code, isAgain)
  const asking: EditAgainPage = {
    fields: { ...typed, ...Object.fromEntries(kept) },
    words: answering ? wordsToCopy(answering.content, {}, typed) : wordsLeftOver([], typed),
    original: answering?.facts.originalLocale ?? context.county.originalLocale,
    code: code ?? '',
    problem,
  }
  showFromAction(context, textFor(locale, 'answers')('edit.again.title'))
  const value = { closed: null, asking, edit: null }
  return problem ? unprocessable(value) : unidentified(value)
}
