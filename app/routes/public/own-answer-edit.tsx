import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editAnswer } from '~/answers/commands/edit-answer.server'
import { readAnswers, readEditControls, readIntent, typedIn } from '~/answers/forms/answer-form.server'
import { wordsLeftOver } from '~/answers/queries/answer-labels.server'
import { whatIsSent, withChange } from '~/answers/queries/form-pages.server'
import { AnswerClosed } from '~/answers/ui/closed-page'
import { EditAgain } from '~/answers/ui/edit-again-page'
import { EditAnswer, type EditPage } from '~/answers/ui/edit-page'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { conflict, seeOther, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { askForCode, editingOf, giveBack, type Editing } from '../editing.server'
import { formOf, isOnlyShown, showFromAction, shownFromAction } from '../form-of.server'
import { enterOwnAnswer, findOwnAnswer, keepFound, rememberFound } from '../own-answer.server'

export const handle = { js: false, frame: 'answer', languageForm: 'answer-form' }

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) => titleMeta(matches, loaded?.title ?? '', { noIndex: true })

/** The answer in the form as it is now. Whoever may not change it is led back to it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const shown = shownFromAction(context)
  if (shown) return { title: shown, edit: null }
  const locale = localeOf(params)
  const own = await enterOwnAnswer(context, request, locale)
  if (!own.answer.may.edit) throw seeOther(addresses.ownAnswer(locale))
  const value = { title: textFor(locale, 'answers')('edit.title'), edit: asPage(await editingOf(context, own, locale)) }
  return data(value, { headers: keepFound(context, own.code) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const form = await formOf(request)
  const isAgain = isOnlyShown(context, request, form, { locale, hasTyped: Object.keys(typedIn(form)).length > 0 })
  const { code, answerId, revision, versionNumber } = readEditControls(form)
  if (code && !isAgain && !(await underLimit(context, 'find-answer', code))) return tooMany()
  const own = await findOwnAnswer(context, request, code ?? '')
  // Another answer may have been opened on this device meanwhile: it must not be overwritten.
  if (!own || own.answer.access === 'read' || (answerId !== null && answerId !== own.answer.responseId)) return await askForCode(context, locale, form, isAgain)
  const editing = await editingOf(context, own, locale)
  const { answering, draft, questions } = editing
  const read = readAnswers(questions, form)
  if (!own.answer.may.edit) return giveBack(context, locale, editing, read.typed)

  showFromAction(context, textFor(locale, 'answers')('edit.title'))
  const headers = keepFound(context, own.code)
  const again = (changes: Partial<EditPage>) => ({ closed: null, asking: null, edit: { ...asPage(editing), typed: read.typed, ...changes } })
  if (isAgain) return data(again({}), { headers })
  if (read.messages.length > 0) return unprocessable(again({ messages: read.messages, leftOver: wordsLeftOver(questions, read.typed) }), headers)
  const { values, municipality, leftBehind } = whatIsSent(answering, withChange(draft, read), locale, context.county.municipalities.map(({ id }) => id))
  // Whoever goes without what is no longer asked has not been told yet of what does not apply.
  const told = readIntent(form, ['save-without', 'save-without-dropped'])
  const isUntold = (leftBehind.length > 0 && told !== 'save-without') || (editing.dropped.length > 0 && told === null)
  if (isUntold) return conflict(again({ leftBehind: leftBehind.map(({ text }) => text) }), headers)
  if (Object.keys(values).length === 0) return unprocessable(again({ nothing: true }), headers)
  const edited = await editAnswer(context.work, { code: own.code, seen: { revision, versionNumber }, locale, values, municipality })
  if (edited.ok) return rememberFound(context, own.code, addresses.ownAnswerSaved(locale))
  const now = await findOwnAnswer(context, request, own.code)
  if (!now) return await askForCode(context, locale, form, isAgain)
  const fresh = await editingOf(context, now, locale)
  if (edited.code !== 'changed-elsewhere' && edited.code !== 'form-changed') return giveBack(context, locale, fresh, read.typed)
  return conflict({ closed: null, asking: null, edit: { ...asPage(fresh), typed: read.typed, leftOver: wordsLeftOver(fresh.questions, read.typed), news: edited.code } }, headers)
}

function asPage({ page, answer, dropped }: Editing): EditPage {
  return { page, dropped, answerId: answer.responseId, typed: null, messages: [], leftOver: [], leftBehind: [], nothing: false, news: null }
}

export default function OwnAnswerEditRoute() {
  const { edit } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (result?.closed) return <AnswerClosed page={result.closed} />
  if (result?.asking) return <EditAgain page={result.asking} />
  const shown = result?.edit ?? edit
  return shown ? <EditAnswer {...shown} /> : null
}
