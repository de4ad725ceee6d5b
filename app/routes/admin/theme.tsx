import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeTheme } from '~/counties/commands/change-theme.server'
import { readRevision } from '~/counties/forms/settings.server'
import { checkTheme, contrastMessages, readTheme, typedThemeOf } from '~/counties/forms/theme.server'
import { themePage } from '~/counties/queries/county-settings.server'
import { SettingsMessages } from '~/counties/ui/settings-messages'
import { SettingsOutcome } from '~/counties/ui/settings-notices'
import { ContrastTable, ThemeForm } from '~/counties/ui/theme-form'
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
  const kept = await themePage(work)
  if (!kept) return notFound()
  return { title: textFor(locale, 'counties')('theme.title'), pages, ...kept, shown: typedThemeOf(kept.theme), isSaved: new URL(args.request.url).searchParams.get('done') === 'saved' }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const form = read.ok ? read.form : new FormData()
  const { locale, work } = openAdmin(args, 'counties.change-settings', form)
  const typed = readTheme(form)
  const revision = readRevision(form)
  if (isLanguageChange(args, form, locale)) return stillTyped({ typed, revision, messages: [] })
  const isReset = form.get('do') === 'reset'
  const checked = checkTheme(typed)
  if (!isReset && !checked.ok) return unprocessable({ typed, revision, messages: checked.messages })
  const changed = await changeTheme(work, args.context.guards, { revision, theme: !isReset && checked.ok ? checked.theme : null })
  if (changed.ok) throw seeOther(addresses.adminTheme(locale, 'saved'))
  if (changed.code === 'changed-meanwhile') return conflict({ typed: isReset ? null : typed, revision: null, messages: [] })
  return unprocessable({ typed, revision, messages: contrastMessages(changed.details ?? []) })
}

export default function Theme() {
  const { title, pages, revision, shown, isOwn, matrix, examples, isSaved } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useText('counties')
  const messages = sent?.messages ?? []
  return (
    <AdminFrame inParts pages={pages} current="theme" title={title} lead={t('theme.lead')} messages={<SettingsMessages messages={messages} />}>
      <SettingsOutcome isSaved={isSaved && !sent} isConflict={sent !== undefined && sent.revision === null} />
      <ThemeForm revision={sent?.revision ?? revision} typed={sent?.typed ?? shown} messages={messages} isOwn={isOwn} examples={examples} />
      <ContrastTable matrix={matrix} />
    </AdminFrame>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
