import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { ownProof } from '~/oversight/queries/own-proof.server'
import { OwnProofBody } from '~/oversight/ui/own-proof-page'
import { localeOf } from '~/platform/http/locale-param.server'
import { seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterOwnAnswer } from '../own-answer.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { answer, answered } = await enterOwnAnswer(context, request, locale, addresses.findAnswerForProof)
  const proof = await ownProof(context.work, answer)
  if (proof.state === 'gone') throw seeOther(addresses.ownAnswer(locale))
  const { slug, originalLocale } = answered.facts
  return { title: textFor(locale, 'oversight')('proof.title'), page: { title: answered.content.title, slug, original: originalLocale, proof } }
}

export default function OwnAnswerProofRoute() {
  const { page } = useLoaderData<typeof loader>()
  return <OwnProofBody page={page} />
}
