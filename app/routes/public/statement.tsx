import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { associationFacts } from '~/associations/queries/association-facts.server'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { gone, notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { statementPage } from '~/statements/queries/statement-page.server'
import { StatementPage } from '~/statements/ui/public/statement-page'
import { statementAround } from '../statement-around.server'

export const handle = { js: false, width: 'wide' }

// A body's statement is public with its name; the persons behind it are not to be found through search engines (domain rule J-7).
export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { work, county } = context
  const t = textFor(locale, 'statements')
  const statement = await statementPage(work, params.statement ?? '', county.smallGroupThreshold, context.guards.shownContents)
  if (!statement) return notFound()
  if (statement.isWithdrawn) return gone(t('public.withdrawn'))
  const found = await consultationOfId(work, statement.consultationId)
  const matter = found && (await consultationPage(work, found.facts.slug))
  if (!matter) return notFound()
  const giver = await associationFacts(work, statement.giver.associationId)
  const name = pickText(statement.giver.name, locale, statement.originalLocale).text
  const value = {
    title: t('public.title', { name }), statement, giver,
    matter: { slug: matter.slug, title: matter.title, originalLocale: matter.originalLocale },
    around: statementAround(county, matter, locale, {
      originalLocale: statement.originalLocale, verification: statement.giver.verification, arrived: { at: statement.arrivedAt, documentNumber: statement.documentNumber },
    }),
  }
  return readPage(value, { tags: [`county:${county.id}`, `statement:${statement.id}`, `consultation:${matter.id}`, 'associations'], freshUntil: matter.freshUntil })
}

export default function Statement() {
  const { title: _title, ...page } = useLoaderData<typeof loader>()
  return <StatementPage {...page} />
}
