import type { Params } from '@remix-run/react'
import { wordsToCopy } from '~/answers/queries/answer-labels.server'
import { draftOf, type Draft } from '~/answers/queries/draft.server'
import type { Answering } from '~/answers/queries/form-pages.server'
import { sentFrom } from '~/answers/queries/sent-from.server'
import type { ClosedPage } from '~/answers/ui/closed-page'
import { consultationForAnswering } from '~/consultations/queries/consultation-for-answering.server'
import { addresses } from '~/kernel/addresses'
import { isSlug } from '~/kernel/ids'
import { isLocale, type Locale } from '~/kernel/locales'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { notFound, seeOther } from '~/platform/http/responses.server'
import type { TypedFields } from '~/questions/contract'
import type { RequestContext } from './load-context'

/** What every page of answering starts from. `closed` is the page to show instead when nothing can be answered now. */
export type Entered = { locale: Locale; slug: string; answering: Answering; closed: ClosedPage | null }

/** The consultation of the address. Throws a 404 when there is none. */
export async function enterConsultation(context: RequestContext, params: Params): Promise<Entered> {
  const locale = localeOf(params)
  const answering = isSlug(params.slug) ? await consultationForAnswering(context.work, params.slug) : null
  if (!answering) return notFound()
  return { locale, slug: answering.facts.slug, answering, closed: closedPage(answering) }
}

/** The consultation and draft of the address. Throws a 404 for a draft that is not there, and leads a sent one to its receipt. */
export async function enterDraft(context: RequestContext, params: Params): Promise<Entered & { draft: Draft }> {
  const entered = await enterConsultation(context, params)
  const { id } = entered.answering.facts
  const draft = await draftOf(context.work, params.draft ?? '')
  if (draft && draft.consultationId !== id) return notFound()
  if (!draft || draft.isSent) {
    const sent = await sentFrom(context.work, params.draft ?? '', context.secrets.receipts)
    if (sent?.consultationId !== id) return notFound()
    throw seeOther(addresses.answerReceipt(entered.locale, entered.slug, sent.token))
  }
  return { ...entered, draft, closed: closedPage(entered.answering, draft) }
}

/** The page for a closed consultation, with everything that was written; null when answering is open. */
export function closedPage({ facts, content }: Answering, draft?: Draft, typed?: TypedFields): ClosedPage | null {
  if (facts.state === 'open') return null
  return {
    state: facts.state === 'coming' || facts.state === 'draft' ? 'not-open' : 'already-closed',
    slug: facts.slug, original: facts.originalLocale, opensAt: facts.opensAt, closesAt: facts.closesAt,
    contact: `${content.contact.phone}, ${content.contact.email}`,
    words: draft ? wordsToCopy(content, draft.entries, typed) : [],
    isKept: draft !== undefined && typed === undefined,
  }
}

/** The form of an action. A body that cannot be read has been answered before it came here, so that this is a 404. */
export async function formOf(request: Request): Promise<FormData> {
  const read = await readForm(request)
  return read.ok ? read.form : notFound()
}

/** The language the person goes on in: the one chosen with the button of the language menu, or the page's. */
export function chosenLocale(form: FormData, locale: Locale): { locale: Locale; isChanged: boolean } {
  const chosen = form.get('language')
  return isLocale(chosen) ? { locale: chosen, isChanged: true } : { locale, isChanged: false }
}
