import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saveDraft } from '~/answers/commands/save-draft.server'
import { submitAnswer } from '~/answers/commands/submit-answer.server'
import { readAnswers, readIntent, readNumber, type ReadAnswers } from '~/answers/forms/answer-form.server'
import { wordsLeftOver, wordsToCopy, type WordsToCopy } from '~/answers/queries/answer-labels.server'
import { changeBy, firstPart, hasContactDetails, shownAgain, whatIsSent, wholePage, withChange } from '~/answers/queries/form-pages.server'
import { AnswerClosed, closedTitle, type ClosedPage } from '~/answers/ui/closed-page'
import { AnswerWhole } from '~/answers/ui/whole-page'
import { addresses } from '~/kernel/addresses'
import { conflict, seeOther, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import type { TypedFields } from '~/questions/contract'
import { titleMeta } from '~/shell/page-title'
import { enterDraft, enterDraftOfForm, whyNotSaved, type EnteredForm } from '../answering.server'
import { droppedAnswers } from '../dropped-answers.server'
import { chosenLocale, formOf, isOnlyShown, shownFromAction } from '../form-of.server'
import type { RequestContext } from '../load-context'

export const handle = { js: false, frame: 'answer', languageForm: 'answer-form' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const shown = shownFromAction(context)
  if (shown) return { title: shown, page: null, closesAt: null, closed: null }
  const { locale, answering, draft, closed } = await enterDraft(context, params)
  const t = textFor(locale, 'answers')
  return { title: closed ? closedTitle(t, closed) : t('ask.all'), page: wholePage(answering, draft, locale), closesAt: answering.facts.closesAt, closed }
}

const SHOWN = { messages: [] as ReadAnswers['messages'], leftOver: [] as WordsToCopy, elsewhere: [] as WordsToCopy, typed: null as TypedFields | null, isAllKept: true, nothing: false, closed: null as ClosedPage | null }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const entered = await enterDraftOfForm(context, params)
  const { locale, slug, answering, draft, sent, closed } = entered
  const form = await formOf(request)
  const questions = wholePage(answering, draft, locale).parts.flatMap((part) => part.placed.map(({ question }) => question))
  const read = readAnswers(questions, form)
  if (sent || closed) {
    const isAgain = isOnlyShown(context, request, form, { locale, hasTyped: Object.keys(read.typed).length > 0 })
    return conflict({ ...SHOWN, typed: read.typed, closed: whyNotSaved(context, entered, questions, read, isAgain) })
  }
  // Enter in a field brings no button's word: nothing is sent for good by it.
  const intent = readIntent(form, ['send', 'check', 'back', 'later', 'parts', 'every']) ?? 'check'
  const onward = chosenLocale(form, locale)
  const leftOver = wordsLeftOver(questions, read.typed)
  const isLosing = read.notKept.length > 0 || leftOver.length > 0
  // What cannot be kept goes along into the other language, and is told of there.
  if (isLosing) isOnlyShown(context, request, form, { locale, hasTyped: true })
  const refused = async () => conflict({ ...SHOWN, typed: read.typed, closed: whyNotSaved(context, await enterDraftOfForm(context, params), questions, read) })
  // What was asked, or answered on another device, may have changed since the page was opened: then it is looked at once more before it is sent.
  const isSameForm = readNumber(form, 'version') === answering.facts.versionNumber
  const change = changeBy(read, draft, readNumber(form, 'revision'))
  // What was written elsewhere is seen before something else comes in its place.
  const elsewhere = wordsToCopy({ formSections: [], questions }, change.replaced)
  const again = shownAgain(read, change, draft, questions)
  if (elsewhere.length > 0) {
    isOnlyShown(context, request, form, { locale, hasTyped: true })
    return conflict({ ...SHOWN, leftOver, typed: again.typed, elsewhere })
  }
  const isSending = intent === 'send' && !onward.isChanged && again.messages.length === 0 && isSameForm && !change.isBehind
  const sending = isSending ? await send(context, entered, change) : 'look-first'
  if (sending === 'refused') return await refused()
  if (sending === 'nothing') return unprocessable({ ...SHOWN, typed: read.typed, nothing: true })
  if (sending === 'sent') return seeOther(addresses.answerReceipt(locale, slug, draft.token))
  if (sending === 'draft-changed' || sending === 'form-changed') {
    // Somebody saved it between the reading and the sending: what stands there now counts.
    const now = await enterDraftOfForm(context, params)
    const lately = now.draft.revision === draft.revision ? change : changeBy(read, now.draft, undefined)
    const late = wordsToCopy({ formSections: [], questions }, lately.replaced)
    if (!now.sent && late.length > 0) return conflict({ ...SHOWN, leftOver, typed: shownAgain(read, lately, now.draft, questions).typed, elsewhere: late })
  }
  const wantsAll = intent === 'every' ? true : undefined
  const saved = await saveDraft(context.work, { token: draft.token, locale: onward.locale, entries: change.entries, cleared: sending === 'look-first' ? change.cleared : [], wantsAll })
  if (!saved.ok) return await refused()
  // What could not be kept would be lost by leaving the page now, in whatever way.
  const isStopped = again.messages.length > 0 && (isLosing || ((intent === 'send' || intent === 'check') && !onward.isChanged))
  if (isStopped) return unprocessable({ ...SHOWN, ...again, leftOver, isAllKept: !isLosing })
  if (onward.isChanged || intent === 'every') return seeOther(addresses.answerAll(onward.locale, slug, draft.token))
  const isBegun = Object.keys(withChange(draft, change).entries).length > 0
  if (intent === 'later' || (intent === 'back' && isBegun)) return seeOther(addresses.answerSaved(locale, slug, draft.token))
  if (intent === 'back') return seeOther(addresses.answerStart(locale, slug))
  if (intent === 'parts') return seeOther(addresses.answerPart(locale, slug, draft.token, firstPart(answering, withChange(draft, change), locale)))
  const isNewForm = !isSameForm || sending === 'form-changed'
  const isNewDraft = change.isBehind || sending === 'draft-changed'
  return seeOther(addresses.answerCheck(locale, slug, draft.token, isNewForm ? 'form-changed' : isNewDraft ? 'draft-changed' : undefined))
}

/** Sends what stands on the page in one write, unless it has to be looked at first. */
async function send(context: RequestContext, { locale, answering, draft }: EnteredForm, change: ReturnType<typeof changeBy>): Promise<'sent' | 'nothing' | 'look-first' | 'form-changed' | 'draft-changed' | 'refused'> {
  const { values, problems, leftBehind, municipality } = whatIsSent(answering, withChange(draft, change), locale, context.county.municipalities.map(({ id }) => id))
  if (problems.length > 0 || leftBehind.length > 0 || hasContactDetails(values)) return 'look-first'
  if ((await droppedAnswers(context, answering, draft)).length > 0) return 'look-first'
  if (Object.keys(values).length === 0) return 'nothing'
  const { id: consultationId, versionNumber } = answering.facts
  const sent = await submitAnswer(context.work, { token: draft.token, secret: context.secrets.receipts, consultationId, versionNumber, locale, values, municipality, draftRevision: draft.revision })
  return sent.ok ? 'sent' : sent.code === 'form-changed' || sent.code === 'draft-changed' ? sent.code : 'refused'
}

export default function AnswerAllRoute() {
  const { page, closesAt, closed } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const shownClosed = result?.closed ?? closed
  if (shownClosed) return <AnswerClosed page={shownClosed} />
  if (!page) return null
  const { typed, messages, leftOver, elsewhere, isAllKept, nothing } = result ?? SHOWN
  return <AnswerWhole page={page} closesAt={closesAt} typed={typed} messages={messages} leftOver={leftOver} elsewhere={elsewhere} isAllKept={isAllKept} nothing={nothing} />
}
