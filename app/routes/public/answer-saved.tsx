import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { checkPage, firstPart } from '~/answers/queries/form-pages.server'
import { AnswerClosed, closedTitle } from '~/answers/ui/closed-page'
import { AnswerSaved } from '~/answers/ui/saved-page'
import { addresses } from '~/kernel/addresses'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterDraft } from '../answering.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { locale, slug, answering, draft, closed } = await enterDraft(context, params)
  const t = textFor(locale, 'answers')
  const { facts } = answering
  const { problems } = checkPage(answering, draft, locale).completed
  const page = {
    slug, token: draft.token, groups: draft.groups, closesAt: facts.closesAt, original: facts.originalLocale, origin: context.publicOrigin,
    continueAt: addresses.answerPart(locale, slug, draft.token, firstPart(answering, draft, locale)),
    needsCorrecting: problems.some(({ question }) => draft.entries[question.id] !== undefined),
  }
  return { title: closed ? closedTitle(t, closed) : t('saved.title'), page, closed }
}

export default function AnswerSavedRoute() {
  const { page, closed } = useLoaderData<typeof loader>()
  return closed ? <AnswerClosed page={closed} hasForm={false} /> : <AnswerSaved page={page} />
}
