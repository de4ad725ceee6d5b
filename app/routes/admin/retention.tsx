import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { consultationList } from '~/consultations/queries/consultation-list.server'
import { changeRetention } from '~/counties/commands/change-retention.server'
import { readRetention, readRevision, retentionTyped, type TypedRetention } from '~/counties/forms/settings.server'
import { retentionPage, shortenedByChange } from '~/counties/queries/county-settings.server'
import { RetentionForm } from '~/counties/ui/retention-form'
import { ShorterTimes } from '~/counties/ui/shorter-times'
import { SettingsMessages } from '~/counties/ui/settings-messages'
import { SettingsOutcome } from '~/counties/ui/settings-notices'
import { addresses } from '~/kernel/addresses'
import { wholeNumberIn } from '~/kernel/whole-numbers'
import { ArchiveChoice, type MattersToArchive } from '~/oversight/ui/archive-page'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, notFound, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { isLanguageChange } from '../form-language.server'
import { workMeta } from '../work-meta'
import { WorkErrorBoundary } from '../work-error-boundary'
import { AdminFrame, adminHandle } from './admin-frame'
import { openAdmin } from './admin.server'

export const handle = { ...adminHandle, languageForm: 'step' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, pages } = openAdmin(args, 'counties.change-settings')
  const query = new URL(args.request.url).searchParams
  const after = query.get('after') ?? undefined
  const [kept, list] = await Promise.all([retentionPage(work), args.context.may('oversight.archive-matter') ? consultationList(work, { after }, undefined, 25) : null])
  if (!kept) return notFound()
  const matters: MattersToArchive | null = list && { items: list.items.map(({ slug, title, originalLocale }) => ({ slug, title, originalLocale })), after, older: list.older }
  const shown = Object.fromEntries(Object.entries(kept.times).map(([kind, { count }]) => [kind, String(count)])) as TypedRetention
  return { title: textFor(locale, 'counties')('retention.title'), pages, revision: kept.revision, shown, isSaved: query.get('done') === 'saved', matters }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const form = read.ok ? read.form : new FormData()
  const { locale, work } = openAdmin(args, 'counties.change-settings', form)
  const typed = readRetention(form)
  const revision = readRevision(form)
  if (isLanguageChange(args, form, locale)) return stillTyped({ typed, revision, messages: [], going: [] })
  const times = retentionTyped(typed)
  const going = await args.context.goingTonight(await shortenedByChange(work, { revision, times }), times)
  // What was told and is saved now is never less than what goes: more of it is told anew.
  if (going.reduce((sum, { count }) => sum + count, 0) > (wholeNumberIn(form.get('told')) ?? 0)) return stillTyped({ typed, revision, messages: [], going })
  const changed = await changeRetention(work, args.context.guards, { revision, times })
  if (changed.ok) throw seeOther(addresses.adminRetention(locale, { done: 'saved' }))
  if (changed.code === 'changed-meanwhile') return conflict({ typed, revision: null, messages: [], going: [] })
  return unprocessable({ typed, revision, messages: changed.details ?? [], going: [] })
}

export default function Retention() {
  const { title, pages, revision, shown, isSaved, matters } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useText('counties')
  const messages = sent?.messages ?? []
  return (
    <AdminFrame pages={pages} current="retention" title={title} lead={t('retention.lead')} messages={<SettingsMessages messages={messages} />}>
      <SettingsOutcome isSaved={isSaved && !sent} isConflict={sent !== undefined && sent.revision === null} />
      {sent && sent.going.length > 0 ? <ShorterTimes revision={sent.revision} typed={sent.typed} going={sent.going} /> : null}
      <div className="ask__main"><RetentionForm revision={sent?.revision ?? revision} typed={sent?.typed ?? shown} messages={messages} /></div>
      {matters ? <ArchiveChoice matters={matters} /> : null}
    </AdminFrame>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
