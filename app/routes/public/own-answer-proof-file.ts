import type { LoaderFunctionArgs } from '@remix-run/node'
import { addresses } from '~/kernel/addresses'
import { proofFile } from '~/oversight/documents/proof-file'
import { ownProof } from '~/oversight/queries/own-proof.server'
import { localeOf } from '~/platform/http/locale-param.server'
import { seeOther } from '~/platform/http/responses.server'
import { enterOwnAnswer } from '../own-answer.server'

/** The proof that one's own answer is counted, as a file to keep or to show; `with=answer` puts the answer into it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { answer, answered } = await enterOwnAnswer(context, request, locale, addresses.findAnswerForProof)
  const found = await ownProof(context.work, answer)
  if (found.state !== 'counted') throw seeOther(addresses.ownAnswerProof(locale))
  const { slug } = answered.facts
  const withAnswer = new URL(request.url).searchParams.get('with') === 'answer'
  const rootsAt = `${context.publicOrigin}${addresses.consultationProof(locale, slug)}`
  return new Response(proofFile(found.proof, { county: context.county.id, consultation: slug, rootsAt, withAnswer }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': 'attachment; filename="proof.json"', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' },
  })
}
