import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { putReceiptAway } from '~/answers/commands/put-receipt-away.server'
import { goneTitle, ReceiptGone } from '~/answers/ui/receipt-gone'
import { AnswerReceipt } from '~/answers/ui/receipt-page'
import { addresses } from '~/kernel/addresses'
import { answerHandOver } from '~/moderation/commands/answer-hand-over.server'
import { readHandOverAnswer } from '~/moderation/forms/hand-over-answer.server'
import { ownHandOvers } from '~/moderation/queries/own-hand-overs.server'
import { CrisisHelp, OwnHandOvers } from '~/moderation/ui/own/signposts'
import { CountedLink } from '~/oversight/ui/counted-link'
import { seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { formOf } from '../form-of.server'
import { enterReceipt } from '../receipt.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { locale, page, isWithdrawn, responseId } = await enterReceipt(context, params)
  const { emergencyPhone, crisisPhone } = context.county.settings
  const t = textFor(locale, 'answers')
  return {
    title: page ? t('receipt.title') : goneTitle(t, isWithdrawn), page, isWithdrawn,
    handOvers: responseId ? await ownHandOvers(context.work, 'answer', responseId) : [], numbers: { emergencyPhone, crisisPhone }, rulesOriginal: context.county.originalLocale,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { locale, slug, page, responseId } = await enterReceipt(context, params)
  const here = addresses.answerReceipt(locale, slug, params.draft!)
  const said = readHandOverAnswer(await formOf(request))
  if (said) {
    if (responseId) await answerHandOver(context.work, { sourceKind: 'answer', sourceId: responseId, ...said })
    return seeOther(`${here}#to-${said.kind}`)
  }
  if (page) await putReceiptAway(context.work, { token: page.token })
  return seeOther(here)
}

export default function AnswerReceiptRoute() {
  const { page, isWithdrawn, handOvers, numbers, rulesOriginal } = useLoaderData<typeof loader>()
  if (!page) return <ReceiptGone isWithdrawn={isWithdrawn} />
  return (
    <AnswerReceipt
      page={page}
      help={handOvers.some(({ kind }) => kind === 'emergency') ? <CrisisHelp numbers={numbers} /> : null}
      elsewhere={<OwnHandOvers handOvers={handOvers} numbers={numbers} original={rulesOriginal} mayAnswer />}
      counted={<CountedLink />}
    />
  )
}
