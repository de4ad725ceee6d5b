import { ownAnswer, type OwnAnswer } from '~/answers/queries/own-answer.server'
import { consultationOfId, type AnswerableConsultation } from '~/consultations/queries/consultation-for-answering.server'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { notFound, seeOther } from '~/platform/http/responses.server'
import { sealedCookie } from '~/platform/http/sealed-cookie.server'
import type { RequestContext } from './load-context'

/** What was found by a code is remembered for half an hour, so that the code need not stand in any address. */
const found = sealedCookie('found-answer', 30 * 60)

/** On to the found answer; its code goes along sealed. */
export function rememberFound(context: RequestContext, code: string, address: string): ReturnType<typeof seeOther> {
  return seeOther(address, { 'Set-Cookie': found.write(code, context.secrets.receipts, context.work.now, isSecure(context)) })
}

/** Away from a found answer, which this device no longer remembers. */
export function forgetFound(context: RequestContext, address: string): ReturnType<typeof seeOther> {
  return seeOther(address, { 'Set-Cookie': found.remove(isSecure(context)) })
}

/** The answer found before, with the questions as they stood when it was given. Leads to the page that asks for a code when there is none. */
export async function enterOwnAnswer(context: RequestContext, request: Request, locale: Locale): Promise<{ code: string; answer: OwnAnswer; answered: AnswerableConsultation; isSummaryPublished: boolean }> {
  const code = found.read(request, context.secrets.receipts, context.work.now, isSecure(context))
  const isPublished = async (consultationId: string) => await context.guards.isSummaryPublished(context.work, consultationId)
  const answer = code ? await ownAnswer(context.work, code, isPublished) : null
  if (!code || !answer) throw seeOther(addresses.findAnswer(locale))
  const answered = (await consultationOfId(context.work, answer.consultationId, answer.versionNumber)) ?? notFound()
  return { code, answer, answered, isSummaryPublished: await isPublished(answer.consultationId) }
}

function isSecure(context: RequestContext): boolean {
  return context.publicOrigin.startsWith('https://')
}
