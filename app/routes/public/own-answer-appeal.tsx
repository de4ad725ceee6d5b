import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readEditControls } from '~/answers/forms/answer-form.server'
import type { OwnAnswer } from '~/answers/queries/own-answer.server'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
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
import { ContentText } from '~/texts/ui/content-text'
import { whatIsWrongWith } from '../editing.server'
import { formOf, isOnlyShown, showFromAction, shownFromAction } from '../form-of.server'
import type { RequestContext } from '../load-context'
import { enterOwnAnswer, findOwnAnswer, keepFound, rememberFound } from '../own-answer.server'

export const handle = { js: false, frame: 'answer', languageForm: APPEAL_FORM }

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) => titleMeta(matches, loaded?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const shown = shownFromAction(context)
  if (shown) return { title: shown, answerId: null, about: null }
  const locale = localeOf(params)
  const { code, answer } = await enterOwnAnswer(context, request, locale)
  const about = await appealedPart(context, answer, params.action)
  // Asked for already, shown again meanwhile, or somebody else's: the own answer says how it stands.
  if (answer.access === 'read' || !about) throw seeOther(addresses.ownAnswer(locale))
  return data({ title: textFor(locale, 'moderation')('appeal.title'), answerId: answer.responseId, about }, { headers: keepFound(context, code) })
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
    const value = { typed, problem: null, answerId, asked, about: null }
    return asked.problem ? unprocessable(value) : unidentified(value)
  }

  showFromAction(context, textFor(locale, 'moderation')('appeal.title'))
  const headers = keepFound(context, own.code)
  const again = { typed, answerId: own.answer.responseId, asked: null }
  const about = isAgain || problem ? await appealedPart(context, own.answer, params.action) : null
  if (isAgain) return data({ ...again, about, problem: null }, { headers })
  if (problem) return unprocessable({ ...again, about, problem }, headers)
  await appealAction(context.work, { sourceKind: 'answer', sourceId: own.answer.responseId, actionId: params.action ?? '', words: typed, locale })
  return rememberFound(context, own.code, `${addresses.ownAnswer(locale)}#hidden`)
}

/** The part of their own answer that somebody may ask another look for, with the question it answers; null when there is none. */
async function appealedPart(context: RequestContext, answer: OwnAnswer, actionId: string | undefined) {
  const { hidden } = await ownModeration(context.work, 'answer', answer.responseId)
  const part = hidden.find((each) => each.actionId === actionId && each.may.appeal)
  const answered = part && (await consultationOfId(context.work, answer.consultationId, answer.versionNumber))
  if (!answered) return null
  const question = answered.content.questions.find(({ id }) => id === part.part)?.text ?? {}
  return { part, question, questionOriginal: answered.facts.originalLocale, written: answer.locale, original: context.county.originalLocale }
}

export default function OwnAnswerAppeal() {
  const locale = useLocale()
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { answerId, about } = sent ?? loaded
  return <AppealForm backAt={addresses.ownAnswer(locale)} isStatement={false} typed={sent?.typed ?? ''} problem={sent?.problem ?? null} answerId={answerId} asked={sent?.asked ?? null} about={about && { ...about, name: <ContentText text={about.question} original={about.questionOriginal} /> }} />
}
