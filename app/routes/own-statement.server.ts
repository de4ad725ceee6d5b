import type { AppLoadContext } from '@remix-run/node'
import { associationsOf } from '~/associations/queries/associations-of.server'
import type { RepresentedAssociation } from '~/associations/contract'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import { consultationPage, type ConsultationPage } from '~/consultations/queries/consultation-page.server'
import type { ListedConsultation } from '~/consultations/queries/listed.server'
import { pickText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { localeOf } from '~/platform/http/locale-param.server'
import { noteRefused } from '~/platform/http/request-facts.server'
import { notFound } from '~/platform/http/responses.server'
import { ownStatement, type OwnStatementPage } from '~/statements/queries/own-statements.server'
import type { MatterFacts } from '~/statements/ui/work/matter-facts'
import { requireMay, requireMayOfForm } from './require-viewer.server'

type Asked = { request: Request; params: { locale?: string; association?: string; statement?: string }; context: AppLoadContext }

/** The consultation that somebody came to give a statement on, as their way to the association's pages names it. */
export function matterWanted(request: Request): string | undefined {
  return new URL(request.url).searchParams.get('matter') ?? undefined
}

/** The association of the address, which the signed-in person must represent today; another one is not found. */
export async function ownAssociation({ request, params, context }: Asked, form?: FormData): Promise<{ locale: Locale; association: RepresentedAssociation; name: string; isOnly: boolean }> {
  const locale = localeOf(params)
  const page = { locale, request }
  const viewer = form ? requireMayOfForm(context, 'statements.write', page, form) : requireMay(context, 'identity.enter-association', page)
  const represented = await associationsOf(context.work, viewer.personId)
  const association = represented.find((each) => each.slug === params.association)
  if (!association) return notTheirs()
  return { locale, association, name: pickText(association.name, locale, context.county.originalLocale).text, isOnly: represented.length === 1 }
}

/** The statement of the address with its association and matter; one of another association is not found. */
export async function ownStatementOf(asked: Asked, form?: FormData): Promise<{
  locale: Locale
  association: RepresentedAssociation
  name: string
  statement: OwnStatementPage
  matter: ConsultationPage
}> {
  const { locale, association, name } = await ownAssociation(asked, form)
  const { work, county } = asked.context
  const statement = await ownStatement(work, association, asked.params.statement ?? '', county.smallGroupThreshold)
  if (!statement) return notTheirs()
  const found = await consultationOfId(work, statement.consultationId)
  const matter = found && (await consultationPage(work, found.facts.slug))
  if (!matter) return notFound()
  return { locale, association, name, statement, matter }
}

// Nobody learns whether it exists; that somebody tried is kept.
function notTheirs(): never {
  noteRefused('statements.write')
  return notFound()
}

/** A consultation as the association's desk shows it. */
export function matterFacts({ id, slug, title, originalLocale, closesAt, state }: ListedConsultation): MatterFacts {
  return { id, slug, title, originalLocale, closesAt, isOpen: state === 'open' }
}
