import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { putReceiptAway } from '~/answers/commands/put-receipt-away.server'
import { ReceiptGone } from '~/answers/ui/receipt-gone'
import { AnswerReceipt } from '~/answers/ui/receipt-page'
import { addresses } from '~/kernel/addresses'
import { CountedLink } from '~/oversight/ui/counted-link'
import { seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterReceipt } from '../receipt.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { locale, page } = await enterReceipt(context, params)
  return { title: textFor(locale, 'answers')(page ? 'receipt.title' : 'receipt.gone.title'), page }
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { locale, slug, page } = await enterReceipt(context, params)
  if (page) await putReceiptAway(context.work, { token: page.token })
  return seeOther(addresses.answerReceipt(locale, slug, params.draft!))
}

export default function AnswerReceiptRoute() {
  const { page } = useLoaderData<typeof loader>()
  return page ? <AnswerReceipt page={page} counted={<CountedLink />} /> : <ReceiptGone />
}
