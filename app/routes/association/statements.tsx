import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { consultationsIn } from '~/consultations/queries/going-on.server'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { addresses } from '~/kernel/addresses'
import { isLocale, isSimple } from '~/kernel/locales'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, notFound, seeOther, unprocessable } from '~/platform/http/responses.server'
import { startStatement } from '~/statements/commands/start-statement.server'
import { ownStatements } from '~/statements/queries/own-statements.server'
import { AssociationPage } from '~/statements/ui/work/association-page'
import { matterFacts, matterWanted, ownAssociation } from '../own-statement.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'

export const handle = { js: true, frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.name, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, association, name, isOnly } = await ownAssociation(args)
  const { work, county } = args.context
  const [statements, open] = await Promise.all([ownStatements(work, association.id), consultationsIn(work, 'open')])
  const wanted = open.find(({ slug }) => slug === matterWanted(args.request))
  const begun = wanted && statements.find(({ state, consultationId }) => state !== 'withdrawn' && consultationId === wanted.id)
  if (begun) throw seeOther(addresses.associationStatement(locale, association.slug, begun.id))
  const matters = new Map(open.map((each) => [each.id, matterFacts(each)]))
  for (const { consultationId } of statements) {
    if (matters.has(consultationId)) continue
    const found = await consultationOfId(work, consultationId)
    const matter = found && (await consultationPage(work, found.facts.slug))
    if (matter) matters.set(consultationId, matterFacts(matter))
  }
  return {
    association: association.slug, name, position: association.position, isOnly,
    statements: statements.map((each) => ({ ...each, matter: matters.get(each.consultationId) ?? null })),
    // What somebody came for stands first.
    open: [...(wanted ? [wanted] : []), ...open.filter((each) => each !== wanted)].filter((each) => each.channels.includes('statement')).map(matterFacts),
    languages: county.offeredLocales.filter((each) => !isSimple(each)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  if (!read.ok) return unprocessable({ problem: undefined })
  const { locale, association } = await ownAssociation(args, read.form)
  const writtenIn = read.form.get('writtenIn')
  const started = await startStatement(args.context.work, {
    consultationId: String(read.form.get('consultation')),
    associationId: association.id,
    locale: isLocale(writtenIn) && args.context.county.offeredLocales.includes(writtenIn) ? writtenIn : args.context.county.originalLocale,
  })
  if (started.ok) throw seeOther(addresses.associationStatement(locale, association.slug, started.value.statementId, 'positions'))
  return started.code === 'not-your-association' ? notFound() : conflict({ problem: started.code })
}

export default function AssociationStatements() {
  return <AssociationPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem} />
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
