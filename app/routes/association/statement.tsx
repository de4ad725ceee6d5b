import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pickText } from '~/kernel/localized-text'
import { textFor } from '~/platform/i18n/text-for'
import { GivenPage } from '~/statements/ui/work/given-page'
import { OverviewPage } from '~/statements/ui/work/overview-page'
import { matterFacts, ownStatementOf } from '../own-statement.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'

export const handle = { js: true, frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, association, name, statement, matter } = await ownStatementOf(args)
  return {
    title: `${textFor(locale, 'statements')('work.overview.kicker')}: ${pickText(matter.title, locale, matter.originalLocale).text}`,
    association: association.slug, associationName: name, statement, matter: matterFacts(matter),
    mayWithdraw: statement.state === 'submitted' && !(await args.context.guards.isSummaryPublished(args.context.work, matter.id)),
  }
}

export default function AssociationStatement() {
  const { title: _title, mayWithdraw, ...page } = useLoaderData<typeof loader>()
  return page.statement.state === 'draft' ? <OverviewPage {...page} /> : <GivenPage {...page} mayWithdraw={mayWithdraw} />
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
