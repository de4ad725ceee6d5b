import { ownAnswer, type OwnAnswer } from '~/answers/queries/own-answer.server'
import { consultationOfId, type AnswerableConsultation } from '~/consultations/queries/consultation-for-answering.server'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { notFound, seeOther } from '~/platform/http/responses.server'
import { sealedCookie } from '~/platform/http/sealed-cookie.server'
import type { RequestContext } from './load-context'

/** What was found by a code is remembered for half an hour after each visit, so that the code need not stand in any address. */
const found = sealedCookie('found-answer', 30 * 60)

/** An own answer that is open on this device, with the code that opened it. */
export type Found = { code: string; answer: OwnAnswer }

/** The headers that keep a found answer open on this device for another half hour; its code goes along sealed. */
export function keepFound(context: RequestContext, code: string): { 'Set-Cookie': string } {
  return { 'Set-Cookie': found.write(code, context.secrets.receipts, context.work.now, isSecure(context)) }
}

/** On to the found answer, which this device remembers. */
export function rememberFound(context: RequestContext, code: string, address: string): ReturnType<typeof seeOther> {
  return seeOther(address, keepFound(context, code))
}

/** Away from a found answer, which this device no longer remembers. */
export function forgetFound(context: RequestContext, address: string): ReturnType<typeof seeOther> {
  return seeOther(address, { 'Set-Cookie': found.remove(isSecure(context)) })
}

/** The answer found before on this device, or the one that `typed` opens; null when there is none. */
export async function findOwnAnswer(context: RequestContext, request: Request, typed = ''): Promise<Found | null> {
  const code = typed || found.read(request, context.secrets.receipts, context.work.now, isSecure(context))
  const answer = code ? await ownAnswer(context.work, code, async (id) => await isPublished(context, id)) : null
  return answer && { code: answer.code, answer }
}

/** The answer found before, with the questions as they stood when it was given. Leads to the page that asks for a code (`codePage`) when there is none. */
export async function enterOwnAnswer(context: RequestContext, request: Request, locale: Locale, codePage: (locale: Locale) => string = addresses.findAnswer): Promise<Found & { answered: AnswerableConsultation; isSummaryPublished: boolean }> {
  const own = await findOwnAnswer(context, request)
  if (!own) throw seeOther(codePage(locale))
  const answered = (await consultationOfId(context.work, own.answer.consultationId, own.answer.versionNumber)) ?? notFound()
  return { ...own, answered, isSummaryPublished: await isPublished(context, own.answer.consultationId) }
}

async function isPublished(context: RequestContext, consultationId: string): Promise<boolean> {
  return await context.guards.isSummaryPublished(context.work, consultationId)
}

function isSecure(context: RequestContext): boolean {
  return context.publicOrigin.startsWith('https://')
}
