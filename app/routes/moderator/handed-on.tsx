import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { hasIdentityCode } from '~/kernel/personal-data'
import { handOver } from '~/moderation/commands/hand-over.server'
import { readHandedOn } from '~/moderation/forms/handed-on.server'
import { deskHandOvers, type DeskHandOver } from '~/moderation/queries/desk-hand-overs.server'
import { ModerationHead } from '~/moderation/ui/desk/desk-head'
import { HandedOnList, type HandOverProblem } from '~/moderation/ui/desk/handed-on-page'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { isLanguageChange } from '../form-language.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openModeration } from './moderation-desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: (loaded?: { matters: Pick<DeskHandOver, 'isToBeDone'>[] }) => (loaded?.matters.some((each) => each.isToBeDone) ? 'step' : undefined) }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, county, pages } = openModeration(args, 'moderation.hand-over')
  return { title: textFor(locale, 'moderation')('handed.title'), pages, matters: await deskHandOvers(work, args.context.may('moderation.see-original')), original: county.originalLocale, mayOpen: args.context.may('moderation.see-queue') }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work } = openModeration(args, 'moderation.hand-over', read.ok ? read.form : undefined)
  const form = read.ok ? read.form : new FormData()
  const { handOverId, isTold, note, typed } = readHandedOn(form)
  const again = (code: HandOverProblem['code']): HandOverProblem => ({ handOverId, code, typed })
  if (isLanguageChange(args, form, locale)) return stillTyped(again(null))
  if (!isTold) return unprocessable(again('which'))
  if (hasIdentityCode(note)) return unprocessable(again('identity-code'))
  const done = await handOver(work, { handOverId, note })
  if (done.ok) throw seeOther(addresses.moderationHandedOn(locale))
  return unprocessable(again(done.code))
}

export default function ModerationHandedOn() {
  const { title, pages, ...page } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>() ?? null
  const { t } = useText('moderation')
  return (
    <div className="wrap wrap--wide">
      <ModerationHead current="handed-on" pages={pages} title={title}><p className="lead">{t('handed.lead')}</p></ModerationHead>
      <HandedOnList {...page} problem={problem} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
