import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { appealAction } from '~/moderation/commands/appeal-action.server'
import { readWords } from '~/moderation/forms/own-words.server'
import { ownModeration } from '~/moderation/queries/own-moderation.server'
import { APPEAL_FORM, AppealForm } from '~/moderation/ui/own/appeal-form'
import { statementPart } from '~/moderation/ui/part-words'
import { localeOf } from '~/platform/http/locale-param.server'
import { seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { isLanguageChange } from '../form-language.server'
import { formOf } from '../form-of.server'
import { ownStatementOf } from '../own-statement.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'

export const handle = { js: true, frame: 'work', languageForm: APPEAL_FORM }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, association, statement } = await ownStatementOf(args)
  const backAt = addresses.associationStatement(locale, association.slug, statement.id)
  const { hidden } = await ownModeration(args.context.work, 'statement', statement.id)
  const part = hidden.find((each) => each.actionId === args.params.action && each.may.appeal)
  if (!part) throw seeOther(backAt)
  return { title: textFor(locale, 'moderation')('appeal.title-statement'), backAt, part, written: statement.originalLocale, original: args.context.county.originalLocale }
}

export async function action(args: ActionFunctionArgs) {
  const form = await formOf(args.request)
  const isAsTyped = isLanguageChange(args, form, localeOf(args.params))
  const { locale, association, statement } = await ownStatementOf(args, form)
  const { typed, problem } = readWords(form, 'words')
  if (isAsTyped) return stillTyped({ typed, problem: null })
  if (problem) return unprocessable({ typed, problem })
  await appealAction(args.context.work, { sourceKind: 'statement', sourceId: statement.id, actionId: args.params.action ?? '', words: typed, locale })
  throw seeOther(`${addresses.associationStatement(locale, association.slug, statement.id)}#hidden`)
}

export default function StatementAppeal() {
  const { backAt, part, written, original } = useLoaderData<typeof loader>()
  const { t } = useText('moderation')
  const sent = useActionData<typeof action>()
  return <AppealForm backAt={backAt} isStatement typed={sent?.typed ?? ''} problem={sent?.problem ?? null} about={{ part, written, original, name: statementPart(t, part.part) }} />
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
