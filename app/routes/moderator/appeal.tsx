import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { decideAppeal } from '~/moderation/commands/decide-appeal.server'
import { readWords } from '~/moderation/forms/own-words.server'
import { deskAppeal, type DeskAppeal } from '~/moderation/queries/appeals.server'
import { AppealErrors, AppealPage, type AppealProblem } from '~/moderation/ui/desk/appeals-page'
import { ModerationHead } from '~/moderation/ui/desk/desk-head'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, notFound, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { BackLink } from '~/ui/link/link'
import { isLanguageChange } from '../form-language.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { namesOf, openModeration } from './moderation-desk.server'
import { withPartNames } from './part-names.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: (loaded?: { appeal: Pick<DeskAppeal, 'outcome' | 'may'> }) => (loaded && (loaded.appeal.outcome || !loaded.appeal.may.decide) ? undefined : 'step') }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, pages } = openModeration(args, 'moderation.decide-appeal')
  const found = (await deskAppeal(work, args.params.appeal ?? '')) ?? notFound()
  const [appeal = notFound()] = await withPartNames(work, [found], locale)
  return { title: textFor(locale, 'moderation')('appeals.one.title'), pages, appeal, names: await namesOf(work, [appeal.actedBy]) }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work } = openModeration(args, 'moderation.decide-appeal', read.ok ? read.form : undefined)
  const form = read.ok ? read.form : new FormData()
  const outcome = (['upheld', 'lifted'] as const).find((each) => each === form.get('outcome')) ?? null
  const { typed, problem } = readWords(form, 'explanation')
  const problems: AppealProblem[] = [
    ...(outcome ? [] : [{ field: 'outcome' as const, code: 'no-outcome' as const }]),
    ...(problem ? [{ field: 'explanation' as const, code: problem === 'missing' ? 'no-explanation' as const : problem }] : []),
  ]
  const again = { typed: { outcome: outcome ?? '', explanation: typed }, problems }
  if (isLanguageChange(args, form, locale)) return stillTyped({ ...again, problems: [] })
  if (problems.length > 0 || !outcome) return unprocessable(again)
  const decided = await decideAppeal(work, { appealId: args.params.appeal ?? '', outcome, explanation: typed })
  if (decided.ok) throw seeOther(addresses.moderationAppeals(locale))
  if (decided.code === 'no-appeal') return notFound()
  return conflict({ ...again, problems: [{ field: 'outcome' as const, code: decided.code }] })
}

export default function ModerationAppeal() {
  const { title, pages, appeal, names } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, locale } = useText('moderation')
  return (
    <div className="wrap wrap--wide">
      <AppealErrors problems={sent?.problems ?? []} />
      <ModerationHead current="appeals" pages={pages} title={title}><BackLink href={addresses.moderationAppeals(locale)}>{t('appeals.title')}</BackLink></ModerationHead>
      <AppealPage appeal={appeal} names={names} problems={sent?.problems ?? []} typed={sent?.typed ?? { outcome: '', explanation: '' }} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
