import type { LoaderFunctionArgs } from '@remix-run/node'
import { shortLinkTarget } from '~/consultations/queries/short-link.server'
import { notFound, seeOther } from '~/platform/http/responses.server'

/** What posters and paper forms carry: leads to the page, in the language of the poster. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const target = await shortLinkTarget(context.work, params.code ?? '')
  return target ? seeOther(target) : notFound()
}
