import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeAdvisoryBody } from '~/counties/commands/change-advisory-body.server'
import { changeWay } from '~/counties/commands/change-way.server'
import { readRevision } from '~/counties/forms/settings.server'
import { bodyTyped, channelPart, readBody, readWay, wayTyped } from '~/counties/forms/ways.server'
import { bodyFormPage, wayFormPage } from '~/counties/queries/ways.server'
import { BodyForm } from '~/counties/ui/body-form'
import { SettingsMessages } from '~/counties/ui/settings-messages'
import { SettingsOutcome } from '~/counties/ui/settings-notices'
import { WayForm } from '~/counties/ui/way-form'
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
  const part = channelPart(args.params.part) ?? notFound()
  const t = textFor(locale, 'counties')
  if (part.kind === 'way') return { title: t(`channel.${part.way}`), pages, way: (await wayFormPage(work, part.way)) ?? notFound(), body: null }
  return { title: t(`body.${part.body}.name`), pages, way: null, body: (await bodyFormPage(work, part.body)) ?? notFound() }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const form = read.ok ? read.form : new FormData()
  const { locale, work } = openAdmin(args, 'counties.change-settings', form)
  const part = channelPart(args.params.part) ?? notFound()
  const revision = readRevision(form)
  const [facts, contact] = part.kind === 'way' ? [readWay(form, part.way), null] : [null, readBody(form)]
  if (isLanguageChange(args, form, locale)) return stillTyped({ facts, contact, revision, messages: [] })
  const changed = part.kind === 'way'
    ? await changeWay(work, args.context.guards, { revision, way: part.way, facts: wayTyped(facts!) })
    : await changeAdvisoryBody(work, args.context.guards, { revision, body: part.body, contact: bodyTyped(contact!) })
  if (changed.ok) throw seeOther(addresses.adminChannels(locale, 'saved'))
  if (changed.code === 'changed-meanwhile') return conflict({ facts, contact, revision: null, messages: [] })
  return unprocessable({ facts, contact, revision, messages: changed.details ?? [] })
}

export default function Channel() {
  const { title, pages, way, body } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useText('counties')
  const messages = sent?.messages ?? []
  return (
    <AdminFrame pages={pages} current="channels" title={title} lead={t(way ? 'ways.way-lead' : 'ways.body-lead')} messages={<SettingsMessages messages={messages} />}>
      <SettingsOutcome isSaved={false} isConflict={sent !== undefined && sent.revision === null} />
      <div className="ask__main">
        {way ? <WayForm form={{ ...way, revision: sent?.revision ?? way.revision }} typed={sent?.facts ?? way.facts} messages={messages} /> : null}
        {body ? <BodyForm form={{ ...body, revision: sent?.revision ?? body.revision }} typed={sent?.contact ?? body.contact} messages={messages} /> : null}
      </div>
    </AdminFrame>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
