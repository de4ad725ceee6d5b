import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saveDraft } from '~/answers/commands/save-draft.server'
import { readAnswers, readIntent, readNumber, type ReadAnswers } from '~/answers/forms/answer-form.server'
import { wordsLeftOver, wordsToCopy, type WordsToCopy } from '~/answers/queries/answer-labels.server'
import type { Draft } from '~/answers/queries/draft.server'
import { acceptedAnswers, changeBy, firstPart, partPage, partTitle, shownAgain, withChange, type PartPage } from '~/answers/queries/form-pages.server'
import { AnswerClosed, closedTitle, type ClosedPage } from '~/answers/ui/closed-page'
import { AnswerPart } from '~/answers/ui/part-page'
import { addresses, inLocale } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { wholeNumberIn } from '~/kernel/whole-numbers'
import { conflict, notFound, seeOther, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import type { Question, TypedFields } from '~/questions/contract'
import { titleMeta } from '~/shell/page-title'
import { enterDraft, enterDraftOfForm, givenBack, shownBack, whyNotSaved, type EnteredForm } from '../answering.server'
import { chosenLocale, formOf, isOnlyShown, shownFromAction } from '../form-of.server'
import type { RequestContext } from '../load-context'

export const handle = { js: false, frame: 'answer', languageForm: 'answer-form' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const shown = shownFromAction(context)
  if (shown) return { title: shown, page: null, closed: null }
  const { locale, slug, answering, draft, closed } = await enterDraft(context, params)
  if (closed) return { title: closedTitle(textFor(locale, 'answers'), closed), page: null, closed }
  const page = partPage(answering, draft, locale, wholeNumberIn(params.part) ?? 0)
  if (page) return { title: partTitle(page, locale), page, closed: null }
  // A part that is not asked any more, or not in this language: on to the first that is.
  if (/^\d{1,3}$/.test(params.part ?? '')) throw seeOther(addresses.answerPart(locale, slug, draft.token, firstPart(answering, draft, locale)))
  return notFound()
}

const SHOWN = { messages: [] as ReadAnswers['messages'], leftOver: [] as WordsToCopy, elsewhere: [] as WordsToCopy, typed: null as TypedFields | null, isAllKept: true, closed: null as ClosedPage | null }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const entered = await enterDraftOfForm(context, params)
  const { locale, slug, answering, draft, sent, closed } = entered
  const number = wholeNumberIn(params.part) ?? (sent || closed ? 0 : notFound())
  const page = partPage(answering, draft, locale, number)
  const form = await formOf(request)
  // A part that is not asked any more was asked when its page was opened: what is on it is read all the same.
  const section = answering.content.formSections[number - 1]
  const questions = page?.part.placed.map(({ question }) => question) ?? answering.content.questions.filter((question) => question.section === section?.id)
  const read = readAnswers(questions, form, acceptedAnswers(draft), answering.content.questions)
  if (sent || closed) {
    const isAgain = isOnlyShown(context, request, form, { locale, hasTyped: Object.keys(read.typed).length > 0 })
    return conflict({ ...SHOWN, typed: read.typed, closed: whyNotSaved(context, entered, questions, read, isAgain) })
  }
  const leftOver = wordsLeftOver(questions, read.typed)
  const isLosing = read.notKept.length > 0 || leftOver.length > 0
  // What cannot be kept goes along into the other language, and is told of there.
  if (isLosing) isOnlyShown(context, request, form, { locale, hasTyped: true })
  const onward = chosenLocale(form, locale)
  const intent = readIntent(form, ['continue', 'back', 'later', 'all', 'every']) ?? 'continue'
  // A part that is not asked any more takes nothing away.
  const change = changeBy(page ? read : { ...read, cleared: [] }, draft, readNumber(form, 'revision'))
  // What was written elsewhere is seen before something else comes in its place.
  const elsewhere = wordsToCopy({ formSections: [], questions: [...questions] }, change.replaced)
  const again = shownAgain(read, change, draft, questions)
  if (elsewhere.length > 0) isOnlyShown(context, request, form, { locale, hasTyped: true })
  if (page && elsewhere.length > 0) return conflict({ ...SHOWN, leftOver, typed: again.typed, elsewhere })
  const wantsAll = intent === 'every' ? true : undefined
  const saved = await saveDraft(context.work, { token: draft.token, locale: onward.locale, entries: page ? change.entries : withoutReplaced(change), cleared: change.cleared, wantsAll })
  if (!saved.ok) return conflict({ ...SHOWN, typed: read.typed, closed: whyNotSaved(context, await enterDraftOfForm(context, params), questions, read) })
  const to = { locale: onward.locale, token: draft.token }
  // The check page tells what is kept of it and not sent.
  if (!page) return isLosing || elsewhere.length > 0 ? conflict({ ...SHOWN, closed: givenBackUnasked(context, entered, questions, read.typed) }) : seeOther(addresses.answerCheck(to.locale, slug, to.token, 'form-changed'))
  // What could not be kept would be lost by leaving the page now.
  const mayLeave = (intent !== 'continue' || onward.isChanged) && !isLosing
  if (again.messages.length > 0 && !mayLeave) return unprocessable({ ...SHOWN, ...again, leftOver, isAllKept: !isLosing })
  const { pathname, search, searchParams } = new URL(request.url)
  if (onward.isChanged || intent === 'every') return seeOther(inLocale(`${pathname}${search}`, to.locale))
  const isFromCheck = searchParams.get('from') === 'check'
  if (intent === 'back' && !isFromCheck) return seeOther(wayBack(page, withChange(draft, change), locale))
  if (intent === 'later') return seeOther(addresses.answerSaved(to.locale, slug, to.token))
  if (intent === 'all') return seeOther(addresses.answerAll(to.locale, slug, to.token))
  if (change.answeredElsewhere.length > 0) return seeOther(addresses.answerCheck(to.locale, slug, to.token, 'draft-changed'))
  const next = partPage(answering, withChange(draft, change), locale, page.part.number)?.next ?? null
  return seeOther(next === null || isFromCheck ? addresses.answerCheck(to.locale, slug, to.token) : addresses.answerPart(to.locale, slug, to.token, next))
}

/** The part before. From the first one, to where what has been written can be found again, or to the start when nothing has. */
function wayBack({ back, slug, token }: PartPage, draft: Draft, locale: Locale): string {
  if (back !== null) return addresses.answerPart(locale, slug, token, back)
  return Object.keys(draft.entries).length > 0 ? addresses.answerSaved(locale, slug, token) : addresses.answerStart(locale, slug)
}

// Nobody sees on the page what would be replaced there.
function withoutReplaced({ entries, replaced }: ReturnType<typeof changeBy>): Draft['entries'] {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !replaced[id]))
}

/** Gives back what stands on a part that is not asked any more and cannot be kept. */
function givenBackUnasked(context: RequestContext, { locale, answering, draft }: EnteredForm, questions: readonly Question[], typed: TypedFields): ClosedPage {
  const words = wordsToCopy({ formSections: [], questions: [...questions] }, {}, typed)
  return shownBack(context, locale, { ...givenBack(answering, 'not-asked', undefined, typed), words, token: draft.token })
}

export default function AnswerPartRoute() {
  const { page, closed } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const shownClosed = result?.closed ?? closed
  if (shownClosed) return <AnswerClosed page={shownClosed} />
  if (!page) return null
  const { typed, messages, leftOver, elsewhere, isAllKept } = result ?? SHOWN
  return <AnswerPart page={page} typed={typed} messages={messages} leftOver={leftOver} elsewhere={elsewhere} isAllKept={isAllKept} />
}
