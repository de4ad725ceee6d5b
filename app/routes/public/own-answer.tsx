import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readEditControls } from '~/answers/forms/answer-form.server'
import { answeredParts } from '~/answers/queries/answer-labels.server'
import { OwnAnswer } from '~/answers/ui/own-answer-page'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { whatBecameOfAnswer } from '~/follow-up/queries/what-became-of-answer.server'
import { WhatBecame } from '~/follow-up/ui/what-became'
import { addresses } from '~/kernel/addresses'
import { answerHandOver } from '~/moderation/commands/answer-hand-over.server'
import { readHandOverAnswer } from '~/moderation/forms/hand-over-answer.server'
import { ownHandOvers } from '~/moderation/queries/own-hand-overs.server'
import { ownModeration } from '~/moderation/queries/own-moderation.server'
import { OwnHiddenParts } from '~/moderation/ui/own/hidden-list'
import { CrisisHelp, OwnHandOvers } from '~/moderation/ui/own/signposts'
import { CountedLink } from '~/oversight/ui/counted-link'
import { localeOf } from '~/platform/http/locale-param.server'
import { notFound, seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { ContentText } from '~/texts/ui/content-text'
import { formOf } from '../form-of.server'
import { enterOwnAnswer, forgetFound, keepFound } from '../own-answer.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) => titleMeta(matches, loaded?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { code, answer, answered } = await enterOwnAnswer(context, request, locale)
  const matter = (await consultationPage(context.work, answered.facts.slug)) ?? notFound()
  const { receivedAt, editedAt, channel, versionNumber, isWithdrawn, access, readCodeGroups, may } = answer
  const page = {
    receivedAt, editedAt, channel, versionNumber, isWithdrawn, access, readCodeGroups, may,
    title: matter.title, slug: matter.slug, original: matter.originalLocale, closesAt: matter.closesAt,
    parts: answeredParts(answered.content, answer.values, answer.locale), writtenIn: answer.locale,
    onward: { state: matter.state, summaryDueOn: matter.summaryDueOn, decisionOn: matter.decisionOn, decisionBody: matter.decisionBody, original: matter.originalLocale, receivedAt },
    wasSaved: new URL(request.url).searchParams.has('saved'),
  }
  const became = answer.isWithdrawn ? null : await whatBecameOfAnswer(context.work, answer)
  const [moderation, handOvers] = await Promise.all([ownModeration(context.work, 'answer', answer.responseId), answer.isWithdrawn ? [] : ownHandOvers(context.work, 'answer', answer.responseId)])
  const { emergencyPhone, crisisPhone } = context.county.settings
  const value = {
    title: textFor(locale, 'answers')('own.title'), page, answerId: answer.responseId, became, moderation, handOvers, numbers: { emergencyPhone, crisisPhone }, written: answer.locale, rulesOriginal: context.county.originalLocale,
    questions: answered.content.questions.map(({ id, text }) => ({ id, text })),
  }
  return data(value, { headers: keepFound(context, code) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const form = await formOf(request)
  const said = readHandOverAnswer(form)
  if (!said) return forgetFound(context, addresses.findAnswer(locale))
  const { answer } = await enterOwnAnswer(context, request, locale)
  // Another answer may have been opened on this device meanwhile: nothing was said about its words.
  if (readEditControls(form).answerId !== answer.responseId) return seeOther(addresses.findAnswer(locale))
  if (answer.access === 'own') await answerHandOver(context.work, { sourceKind: 'answer', sourceId: answer.responseId, ...said })
  return seeOther(`${addresses.ownAnswer(locale)}#to-${said.kind}`)
}

export default function OwnAnswerRoute() {
  const { page, answerId, became, moderation, handOvers, numbers, written, rulesOriginal, questions } = useLoaderData<typeof loader>()
  const { locale } = useText('moderation')
  const isOwn = page.access === 'own'
  const partName = (part: string) => <ContentText text={questions.find(({ id }) => id === part)?.text ?? {}} original={page.original} />
  return (
    <OwnAnswer
      page={page}
      became={<>
        {handOvers.some(({ kind }) => kind === 'emergency') ? <CrisisHelp numbers={numbers} /> : null}
        {became ? <WhatBecame became={became} slug={page.slug} /> : null}
      </>}
      hidden={<OwnHiddenParts moderation={moderation} sourceKind="answer" written={written} original={rulesOriginal} partName={partName} appealAt={isOwn ? (actionId) => addresses.ownAnswerAppeal(locale, actionId) : null} />}
      elsewhere={<OwnHandOvers handOvers={handOvers} numbers={numbers} original={rulesOriginal} mayAnswer={isOwn} answerId={answerId} />}
      counted={<CountedLink />}
    />
  )
}
