import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readEditControls } from '~/answers/forms/answer-form.server'
import { addresses } from '~/kernel/addresses'
import { appealAction } from '~/moderation/commands/appeal-action.server'
import { readWords } from '~/moderation/forms/own-words.server'
import { ownModeration } from '~/moderation/queries/own-moderation.server'
import { APPEAL_FORM, AppealForm } from '~/moderation/ui/own/appeal-form'
import { localeOf } from '~/platform/http/locale-param.server'
import { seeOther, tooMany, unidentified, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { useLocale } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { whatIsWrongWith } from '../editing.server'
import { formOf, isOnlyShown, showFromAction, shownFromAction } from '../form-of.server'
import { enterOwnAnswer, findOwnAnswer, keepFound, rememberFound } from '../own-answer.server'

export const handle = { js: false, frame: 'answer', languageForm: APPEAL_FORM }

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) => titleMeta(matches, loaded?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const shown = shownFromAction(context)
  if (shown) return { title: shown, answerId: null }
  const locale = localeOf(params)
  const { code, answer } = await enterOwnAnswer(context, request, locale)
  const { hidden } = await ownModeration(context.work, 'answer', answer.responseId)
  // Asked for already, shown again meanwhile, or somebody else's: the own answer says how it stands.
  if (answer.access === 'read' || !hidden.some((part) => part.actionId === params.action && part.may.appeal)) throw seeOther(addresses.ownAnswer(locale))
  return data({ title: textFor(locale, 'moderation')('appeal.title'), answerId: answer.responseId }, { headers: keepFound(context, code) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const form = await formOf(request)
  const { typed, problem } = readWords(form, 'words')
  const { code, answerId } = readEditControls(form)
  const isAgain = isOnlyShown(context, request, form, { locale, hasTyped: typed !== '' || Boolean(code) })
  if (code && !isAgain && !(await underLimit(context, 'find-answer', code))) return tooMany()
  const own = await findOwnAnswer(context, request, code ?? '')
  // Another answer may have been opened on this device meanwhile: the request is not about it.
  if (!own || own.answer.access === 'read' || (answerId !== null && answerId !== own.answer.responseId)) {
    showFromAction(context, textFor(locale, 'answers')('edit.again.title-appeal'))
    const asked = { code: code ?? '', problem: whatIsWrongWith(code, isAgain) }
    const value = { typed, problem: null, answerId, asked }
    return asked.problem ? unprocessable(value) : unidentified(value)
  }

  showFromAction(context, textFor(locale, 'moderation')('appeal.title'))
  const headers = keepFound(context, own.code)
  const again = { typed, answerId: own.answer.responseId, asked: null }
  if (isAgain) return data({ ...again, problem: null }, { headers })
  if (problem) return unprocessable({ ...again, problem }, headers)
  await appealAction(context.work, { sourceKind: 'answer', sourceId: own.answer.responseId, actionId: params.action ?? '', words: typed, locale })
  return rememberFound(context, own.code, `${addresses.ownAnswer(locale)}#hidden`)
}

export default function OwnAnswerAppeal() {
  const locale = useLocale()
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const answerId = sent ? sent.answerId : loaded.answerId
  return <AppealForm backAt={addresses.ownAnswer(locale)} isStatement={false} typed={sent?.typed ?? ''} problem={sent?.problem ?? null} answerId={answerId} asked={sent?.asked ?? null} />
}
