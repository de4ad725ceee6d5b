import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeSettings } from '~/counties/commands/change-settings.server'
import { readRevision, readSettings, settingsTyped, typedSettingsOf } from '~/counties/forms/settings.server'
import { settingsHistory, settingsPage } from '~/counties/queries/county-settings.server'
import { SettingsForm } from '~/counties/ui/settings-form'
import { SettingsMessages } from '~/counties/ui/settings-messages'
import { SettingsHistory, SettingsOutcome } from '~/counties/ui/settings-notices'
import { peopleNames } from '~/identity/queries/people-names.server'
import { addresses } from '~/kernel/addresses'
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
  const [kept, changes] = await Promise.all([settingsPage(work), settingsHistory(work)])
  if (!kept) return notFound()
  const names = await peopleNames(work, changes.flatMap(({ changedBy }) => changedBy ?? []))
  return { title: textFor(locale, 'counties')('settings.title'), pages, kept: { ...kept, settings: typedSettingsOf(kept.settings) }, changes, names, isSaved: new URL(args.request.url).searchParams.get('done') === 'saved' }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const form = read.ok ? read.form : new FormData()
  const { locale, work } = openAdmin(args, 'counties.change-settings', form)
  const typed = readSettings(form)
  const revision = readRevision(form)
  if (isLanguageChange(args, form, locale)) return stillTyped({ typed, revision, messages: [] })
  const changed = await changeSettings(work, args.context.guards, { revision, settings: settingsTyped(typed) })
  if (changed.ok) throw seeOther(addresses.adminSettings(locale, 'saved'))
  if (changed.code === 'changed-meanwhile') return conflict({ typed, revision: null, messages: [] })
  return unprocessable({ typed, revision, messages: changed.details ?? [] })
}

export default function Settings() {
  const { title, pages, kept, changes, names, isSaved } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useText('counties')
  const messages = sent?.messages ?? []
  const { revision, settings, ...facts } = kept
  const typed = sent?.typed ?? settings
  return (
    <AdminFrame inParts pages={pages} current="settings" title={title} lead={t('settings.lead')} messages={<SettingsMessages messages={messages} />}>
      <SettingsOutcome isSaved={isSaved && !sent} isConflict={sent !== undefined && sent.revision === null} />
      <SettingsForm revision={sent?.revision ?? revision} typed={typed} messages={messages} {...facts} />
      <SettingsHistory changes={changes} names={names} />
    </AdminFrame>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
