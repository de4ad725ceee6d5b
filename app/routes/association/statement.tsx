import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { answerHandOver } from '~/moderation/commands/answer-hand-over.server'
import { readHandOverAnswer } from '~/moderation/forms/hand-over-answer.server'
import { ownHandOvers } from '~/moderation/queries/own-hand-overs.server'
import { ownModeration } from '~/moderation/queries/own-moderation.server'
import { OwnHiddenParts } from '~/moderation/ui/own/hidden-list'
import { OwnHandOvers } from '~/moderation/ui/own/signposts'
import { statementPart } from '~/moderation/ui/part-words'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { GivenPage } from '~/statements/ui/work/given-page'
import { OverviewPage } from '~/statements/ui/work/overview-page'
import { matterFacts, ownStatementOf } from '../own-statement.server'
import { statementAround } from '../statement-around.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'

export const handle = { js: true, frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, association, name, statement, matter } = await ownStatementOf(args)
  const { work, county } = args.context
  const isGiven = statement.state === 'submitted'
  const { emergencyPhone, crisisPhone } = county.settings
  return {
    moderation: isGiven ? await ownModeration(work, 'statement', statement.id) : null,
    handOvers: isGiven ? await ownHandOvers(work, 'statement', statement.id) : [],
    numbers: { emergencyPhone, crisisPhone }, rulesOriginal: county.originalLocale,
    title: `${textFor(locale, 'statements')('work.overview.kicker')}: ${pickText(matter.title, locale, matter.originalLocale).text}`,
    association: association.slug, associationName: name, statement, matter: matterFacts(matter),
    // The number and the time of arrival stand on the page already.
    around: statementAround(county, matter, locale, { originalLocale: statement.originalLocale, verification: association.verification, arrived: null }),
    mayWithdraw: statement.state === 'submitted' && !(await args.context.guards.isSummaryPublished(args.context.work, matter.id)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, association, statement } = await ownStatementOf(args, read.ok ? read.form : undefined)
  const said = read.ok ? readHandOverAnswer(read.form) : null
  if (said) await answerHandOver(args.context.work, { sourceKind: 'statement', sourceId: statement.id, ...said })
  throw seeOther(addresses.associationStatement(locale, association.slug, statement.id))
}

export default function AssociationStatement() {
  const { title: _title, around, mayWithdraw, moderation, handOvers, numbers, rulesOriginal, ...page } = useLoaderData<typeof loader>()
  const { t, locale } = useText('moderation')
  const { statement, association } = page
  if (statement.state === 'draft') return <OverviewPage {...page} />
  return (
    <GivenPage {...page} around={around} mayWithdraw={mayWithdraw}>
      {moderation ? (
        <OwnHiddenParts
          moderation={moderation} sourceKind="statement" written={statement.originalLocale} original={rulesOriginal} partName={(part) => statementPart(t, part)}
          appealAt={(actionId) => addresses.associationAppeal(locale, association, statement.id, actionId)}
        />
      ) : null}
      <OwnHandOvers handOvers={handOvers} numbers={numbers} original={rulesOriginal} mayAnswer />
    </GivenPage>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
