import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readEmail } from '~/answers/forms/email-form.server'
import { codeLetter } from '~/answers/mail/code-letter.server'
import { MAIL_FORM, MailCode } from '~/answers/ui/mail-code-page'
import { goneTitle, ReceiptGone } from '~/answers/ui/receipt-gone'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { gone, seeOther, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { formOf, isOnlyShown } from '../form-of.server'
import { enterReceipt } from '../receipt.server'

export const handle = { js: false, frame: 'answer', languageForm: ({ token }: { token: string | null }) => (token ? MAIL_FORM : undefined) }

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) => titleMeta(matches, loaded?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { locale, slug, page, isWithdrawn } = await enterReceipt(context, params)
  const t = textFor(locale, 'answers')
  return { title: page ? t('mail-code.title') : goneTitle(t, isWithdrawn), isWithdrawn, slug, token: page?.token ?? null, isSent: new URL(request.url).searchParams.has('sent') }
}

/**
 * Sends the code at once: it is never queued, and neither the address nor that one was given is kept. It is counted in
 * memory for an hour, so that many answers do not send many letters to somebody who asked for none.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { locale, slug, page } = await enterReceipt(context, params)
  if (!page) return gone()
  const form = await formOf(request)
  const { typed, email } = readEmail(form)
  if (isOnlyShown(context, request, form, { locale, hasTyped: typed !== '' })) return data({ typed, problem: null })
  if (!email) return unprocessable({ typed, problem: 'wrong' as const })
  if (!(await underLimit(context, 'receipt-mail', [page.token, email.toLowerCase()]))) return tooMany()
  const { county } = context
  const letter = codeLetter({
    locale, codeGroups: page.codeGroups, closesAt: page.closesAt,
    title: pickText(page.title, locale, page.original).text,
    link: `${context.publicOrigin}${addresses.findAnswer(locale)}`,
    countyName: pickText(county.name, locale, county.originalLocale).text,
    contact: county.settings.helpEmail,
  })
  try {
    await context.mail({ to: email, ...letter, locale })
  } catch {
    return unprocessable({ typed, problem: 'failed' as const })
  }
  return seeOther(addresses.answerReceiptMailSent(locale, slug, page.token))
}

export default function AnswerReceiptMailRoute() {
  const { slug, token, isSent, isWithdrawn } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return token ? <MailCode slug={slug} token={token} isSent={isSent && !result} typed={result?.typed ?? ''} problem={result?.problem ?? null} /> : <ReceiptGone isWithdrawn={isWithdrawn} />
}
