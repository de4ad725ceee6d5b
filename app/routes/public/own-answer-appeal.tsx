import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { appealAction } from '~/moderation/commands/appeal-action.server'
import { readWords } from '~/moderation/forms/own-words.server'
import { ownModeration } from '~/moderation/queries/own-moderation.server'
import { APPEAL_FORM, AppealForm } from '~/moderation/ui/own/appeal-form'
import { localeOf } from '~/platform/http/locale-param.server'
import { seeOther, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useLocale } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { formOf, isOnlyShown } from '../form-of.server'
import { enterOwnAnswer } from '../own-answer.server'

export const handle = { js: false, frame: 'answer', languageForm: APPEAL_FORM }

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) => titleMeta(matches, loaded?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { answer } = await enterOwnAnswer(context, request, locale)
  const { hidden } = await ownModeration(context.work, 'answer', answer.responseId)
  // Asked for already, shown again meanwhile, or somebody else's: the own answer says how it stands.
  if (answer.access === 'read' || !hidden.some((part) => part.actionId === params.action && part.may.appeal)) throw seeOther(addresses.ownAnswer(locale))
  return { title: textFor(locale, 'moderation')('appeal.title') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const { answer } = await enterOwnAnswer(context, request, locale)
  const form = await formOf(request)
  const { typed, problem } = readWords(form, 'words')
  if (isOnlyShown(context, request, form, { locale, hasTyped: typed !== '' })) return data({ typed, problem: null })
  if (problem) return unprocessable({ typed, problem })
  if (answer.access === 'own') await appealAction(context.work, { sourceKind: 'answer', sourceId: answer.responseId, actionId: params.action ?? '', words: typed, locale })
  return seeOther(`${addresses.ownAnswer(locale)}#hidden`)
}

export default function OwnAnswerAppeal() {
  const locale = useLocale()
  const sent = useActionData<typeof action>()
  return <AppealForm backAt={addresses.ownAnswer(locale)} isStatement={false} typed={sent?.typed ?? ''} problem={sent?.problem ?? null} />
}
