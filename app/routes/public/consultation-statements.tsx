import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { StatementsSoFar } from '~/consultations/ui/statements-so-far'
import { addresses } from '~/kernel/addresses'
import { isSlug } from '~/kernel/ids'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { arrivedStatements } from '~/statements/queries/arrived-statements.server'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { statementShown } from '../statement-shown.server'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { work, county } = context
  const page = isSlug(params.slug) ? await consultationPage(work, params.slug) : null
  if (!page) return notFound()
  const statements = await arrivedStatements(work, page.id, county.smallGroupThreshold, context.guards.shownContents)
  const title = textFor(locale, 'consultations')('statements.title', { title: pickText(page.title, locale, page.originalLocale).text })
  const value = { title, slug: page.slug, state: page.state, statements: statements.map(statementShown).reverse() }
  const tags = [`county:${county.id}`, `consultation:${page.id}`, ...statements.map((statement) => `statement:${statement.id}`)]
  return readPage(value, { tags, freshUntil: page.freshUntil })
}

export default function ConsultationStatements() {
  const { title, slug, state, statements } = useLoaderData<typeof loader>()
  const { t, locale } = useText('consultations')
  return (
    <div className="wrap">
      <BackLink href={addresses.consultation(locale, slug)}>{t('statements.back')}</BackLink>
      <Head title={title} lead={t('page.statements.explain')} />
      <Folio id="given" heading={t('statements.list')} kind="first">
        {statements.length > 0 ? <StatementsSoFar statements={statements} /> : <p>{t('page.statements.none')}</p>}
        {state === 'open' ? <p><a href={addresses.association(locale, slug)}>{t('page.statements.give')}</a></p> : null}
      </Folio>
    </div>
  )
}
