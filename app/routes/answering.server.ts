import type { Params } from '@remix-run/react'
import type { ReadAnswers } from '~/answers/forms/answer-form.server'
import { typedOnPage, wordsToCopy } from '~/answers/queries/answer-labels.server'
import { draftOf, type Draft } from '~/answers/queries/draft.server'
import { draftOfSent, type Answering } from '~/answers/queries/form-pages.server'
import { saysTheSame, sentFrom, type SentFrom } from '~/answers/queries/sent-from.server'
import { closedTitle, type ClosedPage } from '~/answers/ui/closed-page'
import { consultationForAnswering } from '~/consultations/queries/consultation-for-answering.server'
import { addresses } from '~/kernel/addresses'
import { isSlug } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { localeOf } from '~/platform/http/locale-param.server'
import { notFound, seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import type { AnswerValues, Question, TypedFields } from '~/questions/contract'
import { showFromAction } from './form-of.server'
import type { RequestContext } from './load-context'

/** What every page of answering starts from. `closed` is the page to show instead when nothing can be answered now. */
export type Entered = { locale: Locale; slug: string; answering: Answering; closed: ClosedPage | null }

/** The same with the draft of the address; `sent` is the answer when the draft has been sent. */
export type EnteredForm = Entered & { draft: Draft; sent: SentFrom | null }

/** The consultation of the address. Throws a 404 when there is none. */
export async function enterConsultation(context: RequestContext, params: Params): Promise<Entered> {
  const locale = localeOf(params)
  const answering = isSlug(params.slug) ? await consultationForAnswering(context.work, params.slug) : null
  if (!answering) return notFound()
  return { locale, slug: answering.facts.slug, answering, closed: closedPage(answering) }
}

/** The consultation and draft of the address. Throws a 404 for a draft that is not there, and leads a sent one to its receipt. */
export async function enterDraft(context: RequestContext, params: Params): Promise<Entered & { draft: Draft }> {
  const { sent, ...entered } = await enterDraftOfForm(context, params)
  if (sent) throw seeOther(addresses.answerReceipt(entered.locale, entered.slug, sent.token))
  return entered
}

/** The same for a form that has been sent: what was typed must not be lost because the draft was sent before. */
export async function enterDraftOfForm(context: RequestContext, params: Params): Promise<EnteredForm> {
  const entered = await enterConsultation(context, params)
  const { id } = entered.answering.facts
  const draft = await draftOf(context.work, params.draft ?? '')
  const sent = draft && !draft.isSent ? null : await sentFrom(context.work, params.draft ?? '', context.secrets.receipts)
  if (sent?.consultationId === id) return { ...entered, sent, draft: draftOfSent(sent, draft, entered.locale) }
  if (!draft || draft.isSent || draft.consultationId !== id) return notFound()
  return { ...entered, draft, sent: null, closed: closedPage(entered.answering, draft) }
}

/** The page for a closed consultation, with everything that was written; null when answering is open. */
export function closedPage(answering: Answering, draft?: Draft, typed?: TypedFields): ClosedPage | null {
  const { state } = answering.facts
  if (state === 'open') return null
  return givenBack(answering, state === 'coming' || state === 'draft' ? 'not-open' : 'already-closed', draft, typed)
}

/** The page that gives back what was written, with the reason why it cannot be taken. `typed` is what is kept nowhere. */
export function givenBack({ facts, content }: Answering, state: ClosedPage['state'], draft?: Draft, typed?: TypedFields): ClosedPage {
  return {
    state, slug: facts.slug, isOpen: facts.state === 'open', original: facts.originalLocale, opensAt: facts.opensAt, closesAt: facts.closesAt,
    contact: `${content.contact.phone}, ${content.contact.email}`,
    words: draft ? wordsToCopy(content, draft.entries, typed) : [],
    fields: typed ?? null,
  }
}

/**
 * The page for a form that cannot be saved any more, with everything typed on it: the draft was sent before, or the
 * consultation has closed. Null when it can be saved. A second press, which says what was sent, is led to the receipt.
 * `isAgain`: the form comes from such a page, in another language.
 */
export function whyNotSaved(
  context: RequestContext,
  { locale, slug, answering, draft, sent, closed }: EnteredForm,
  questions: readonly Question[],
  read: { values: AnswerValues; messages: ReadAnswers['messages']; typed: TypedFields },
  isAgain = false,
): ClosedPage | null {
  if (!sent && !closed) return null
  if (sent && saysTheSame(questions, read, sent)) throw seeOther(addresses.answerReceipt(locale, slug, draft.token))
  const state = sent?.isWithdrawn ? 'withdrawn' : sent ? 'already-sent' : closed!.state
  // What was sent is safe under its code, and whoever has only the address of its draft is not shown it.
  const kept = sent ? { ...draft, entries: {} } : draft
  return shownBack(context, locale, givenBack(answering, state, kept, isAgain ? read.typed : typedOnPage(questions, read.typed)))
}

/** The page that gives words back, shown by the action itself. */
export function shownBack(context: RequestContext, locale: Locale, page: ClosedPage): ClosedPage {
  showFromAction(context, closedTitle(textFor(locale, 'answers'), page))
  return page
}
