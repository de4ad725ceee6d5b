import type { Params } from '@remix-run/react'
import { answeredParts } from '~/answers/queries/answer-labels.server'
import { receiptOf } from '~/answers/queries/receipt.server'
import type { ReceiptPage } from '~/answers/ui/receipt-page'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { addresses } from '~/kernel/addresses'
import { isSlug } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { localeOf } from '~/platform/http/locale-param.server'
import { notFound, seeOther } from '~/platform/http/responses.server'
import type { RequestContext } from './load-context'

/** The receipt at a draft's address with its answer's id, or null when it has been put away or the answer was withdrawn. Leads an unsent draft to its check page; 404 for no draft. */
export async function enterReceipt(context: RequestContext, params: Params): Promise<{ locale: Locale; slug: string; page: ReceiptPage | null; isWithdrawn: boolean; responseId: string | null }> {
  const locale = localeOf(params)
  const state = await receiptOf(context.work, params.draft ?? '', context.secrets.receipts)
  const slug = isSlug(params.slug) ? params.slug : notFound()
  if (state.state === 'unknown') return notFound()
  if (state.state === 'not-sent') throw seeOther(addresses.answerCheck(locale, slug, params.draft!))
  if (state.state !== 'shown') return { locale, slug, page: null, isWithdrawn: state.state === 'withdrawn', responseId: null }
  const { receipt } = state
  const [matter, answered] = await Promise.all([
    consultationPage(context.work, slug),
    consultationOfId(context.work, receipt.consultationId, receipt.versionNumber),
  ])
  if (!matter || !answered || matter.id !== receipt.consultationId) return notFound()
  const { token, codeGroups, readCodeGroups, code, receivedAt, versionNumber, values } = receipt
  const page: ReceiptPage = {
    slug, token, codeGroups, readCodeGroups, receivedAt, versionNumber,
    qrText: `${context.publicOrigin}${addresses.findAnswer(locale)}#${code}`,
    title: matter.title, original: matter.originalLocale, closesAt: matter.closesAt, caseNumber: matter.caseNumber,
    contact: matter.content.contact, legalBasis: matter.content.legalBasis,
    parts: answeredParts(answered.content, values, receipt.writtenIn), writtenIn: receipt.writtenIn,
    onward: { state: matter.state, summaryDueOn: matter.summaryDueOn, decisionOn: matter.decisionOn, decisionBody: matter.decisionBody, original: matter.originalLocale, receivedAt },
  }
  return { locale, slug, page, isWithdrawn: false, responseId: receipt.responseId }
}
