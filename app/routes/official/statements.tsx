import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readStatements } from '~/analysis/queries/read-statements.server'
import { DeskNav } from '~/analysis/ui/desk/desk-nav'
import { consultationForAnswering } from '~/consultations/queries/consultation-for-answering.server'
import { isSlug } from '~/kernel/ids'
import { localeOf } from '~/platform/http/locale-param.server'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { statementsToRead } from '~/statements/queries/statements-for-officials.server'
import { StatementsList } from '~/statements/ui/official/statements-list'
import { requireMay } from '../require-viewer.server'
import { deskPages } from './desk.server'

export const handle = { js: true, frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  requireMay(context, 'statements.read-waiting', { locale, request })
  const found = isSlug(params.slug) ? await consultationForAnswering(context.work, params.slug) : null
  if (!found) return notFound()
  const { facts, content } = found
  return {
    title: textFor(locale, 'statements')('official.list.title'),
    pages: deskPages(context),
    statements: await statementsToRead(context.work, facts.id, context.guards.shownContents, await readStatements(context.work, facts.id)),
    onlyUnread: new URL(request.url).searchParams.get('state') === 'unread',
    matter: { slug: facts.slug, title: content.title, originalLocale: facts.originalLocale },
  }
}

export default function OfficialStatements() {
  const { pages, statements, onlyUnread, matter } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="wrap"><DeskNav slug={matter.slug} pages={pages} current="statements" /></div>
      <StatementsList statements={statements} onlyUnread={onlyUnread} matter={matter} />
    </>
  )
}
