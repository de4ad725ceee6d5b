import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requestAdministrator } from '~/identity/commands/request-administrator.server'
import { readLastDay } from '~/identity/forms/ending.server'
import { requestDays } from '~/identity/queries/administrator-requests.server'
import { personPage } from '~/identity/queries/person-page.server'
import { AskAdministratorForm } from '~/identity/ui/admin/ending-forms'
import { Messages } from '~/identity/ui/admin/form-messages'
import { addresses } from '~/kernel/addresses'
import { dayOf } from '~/kernel/times'
import { readTypedDay } from '~/kernel/typed-days'
import { readForm } from '~/platform/http/read-form.server'
import { notFound, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { BackLink } from '~/ui/link/link'
import { isLanguageChange } from '../form-language.server'
import { workMeta } from '../work-meta'
import { WorkErrorBoundary } from '../work-error-boundary'
import { AdminFrame, adminHandle } from './admin-frame'
import { openAdmin } from './admin.server'

export const handle = { ...adminHandle, languageForm: 'step' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, viewer, pages } = openAdmin(args, 'identity.manage-people')
  const person = await personPage(work, args.params.person ?? '', { personId: viewer.personId, mayManage: true })
  if (!person) return notFound()
  if (!person.may.askForAdministrator) throw seeOther(addresses.adminPerson(locale, person.personId))
  return { title: textFor(locale, 'identity')('ask-administrator.title', { name: person.displayName }), pages, personId: person.personId, name: person.displayName, days: requestDays(), empty: readTypedDay(new FormData(), 'endsOn') }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const form = read.ok ? read.form : new FormData()
  const { locale, work } = openAdmin(args, 'identity.manage-people', form)
  const personId = args.params.person ?? ''
  const typed = readTypedDay(form, 'endsOn')
  if (isLanguageChange(args, form, locale)) return stillTyped({ typed, messages: [] })
  const last = readLastDay(form, dayOf(work.now))
  if (!last.ok) return unprocessable({ typed, messages: last.messages })
  const asked = await requestAdministrator(work, { personId, endsOn: last.endsOn })
  if (asked.ok) throw seeOther(addresses.adminPerson(locale, personId, 'requested'))
  if (asked.code === 'no-such-person') return notFound()
  return unprocessable({ typed, messages: [{ field: 'endsOn', key: asked.code }] })
}

export default function PersonAdministrator() {
  const { title, pages, personId, name, days, empty } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { locale } = useText('identity')
  const messages = sent?.messages ?? []
  return (
    <AdminFrame pages={pages} current="people" title={title} messages={<Messages messages={messages} />} back={<BackLink href={addresses.adminPerson(locale, personId)}>{name}</BackLink>}>
      <div className="ask__main"><AskAdministratorForm personId={personId} typed={sent?.typed ?? empty} messages={messages} days={days} /></div>
    </AdminFrame>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
