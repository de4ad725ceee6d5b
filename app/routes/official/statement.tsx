import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { addresses } from '~/kernel/addresses'
import { isSlug } from '~/kernel/ids'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { notFound, seeOther, unprocessable } from '~/platform/http/responses.server'
import { useLocale } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { releaseStatement } from '~/statements/commands/release-statement.server'
import { wholeStatement } from '~/statements/queries/statements-for-officials.server'
import { ReleaseCheck } from '~/statements/ui/official/release-check'
import { StatementToReadPage } from '~/statements/ui/official/statement-to-read'
import { requireViewer } from '../require-viewer.server'
import { statementAround } from '../statement-around.server'

export const handle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  requireViewer(context, 'official', { locale, request })
  const matter = isSlug(params.slug) ? await consultationPage(context.work, params.slug) : null
  const statement = matter && (await wholeStatement(context.work, matter.id, params.statement ?? ''))
  if (!matter || !statement) return notFound()
  return {
    title: pickText(statement.shown.title, locale, statement.originalLocale).text,
    statement, matter: { slug: matter.slug, title: matter.title, originalLocale: matter.originalLocale },
    around: statementAround(context.county, matter, locale, {
      originalLocale: statement.originalLocale, verification: statement.giver.verification, arrived: { at: statement.arrivedAt, documentNumber: statement.documentNumber },
    }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  requireViewer(context, 'official', { locale, request })
  const read = await readForm(request)
  const { slug = '', statement = '' } = params
  if (!isSlug(slug)) return notFound()
  if (!read.ok || read.form.get('confirmed') !== 'yes') return unprocessable({ messages: [{ field: 'confirmed', key: 'confirm-required' }] })
  const matter = await consultationPage(context.work, slug)
  if (!matter || !(await wholeStatement(context.work, matter.id, statement))) return notFound()
  const released = await releaseStatement(context.work, { statementId: statement })
  if (!released.ok && released.code !== 'already-released') return notFound()
  return seeOther(addresses.officialStatement(locale, slug, statement))
}

export default function OfficialStatement() {
  const { statement, matter, around } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const locale = useLocale()
  const check = (
    <ReleaseCheck
      address={addresses.officialStatement(locale, matter.slug, statement.id)}
      isReleased={statement.textState === 'released'}
      releasedAt={statement.releasedAt}
      found={statement.found}
      messages={sent?.messages ?? []}
    />
  )
  return <StatementToReadPage statement={statement} matter={matter} around={around} check={check} />
}
