import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { invitePerson } from '~/identity/commands/invite-person.server'
import { checkInvitation, GIVABLE, readInvitation } from '~/identity/forms/invitation.server'
import { InviteForm } from '~/identity/ui/admin/invite-form'
import { Messages } from '~/identity/ui/admin/form-messages'
import { addresses } from '~/kernel/addresses'
import { dayOf } from '~/kernel/times'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
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

export function loader(args: LoaderFunctionArgs) {
  const { locale, county, pages } = openAdmin(args, 'identity.manage-people')
  return { title: textFor(locale, 'identity')('invite.title'), pages, offered: county.offeredLocales, roles: GIVABLE, empty: readInvitation(new FormData()) }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const form = read.ok ? read.form : new FormData()
  const { locale, work } = openAdmin(args, 'identity.manage-people', form)
  const typed = readInvitation(form)
  if (isLanguageChange(args, form, locale)) return stillTyped({ typed, messages: [] })
  const checked = checkInvitation(typed, dayOf(work.now))
  if (!checked.ok) return unprocessable({ typed, messages: checked.messages })
  const invited = await invitePerson(work, { ...checked.value, isWrittenTo: true })
  if (invited.ok) {
    const { personId, isNew, given } = invited.value
    throw seeOther(addresses.adminPerson(locale, personId, isNew ? 'invited' : given.length > 0 ? 'known-given' : 'unchanged'))
  }
  return unprocessable({ typed, messages: [{ field: invited.code === 'bad-days' ? 'endsOn' : invited.code === 'needs-two' ? 'roles' : 'email', key: invited.code === 'bad-days' ? 'bad-end' : invited.code }] })
}

export default function Invite() {
  const { title, pages, offered, roles, empty } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, locale } = useText('identity')
  const messages = sent?.messages ?? []
  return (
    <AdminFrame pages={pages} current="people" title={title} lead={t('invite.lead')} messages={<Messages messages={messages} />} back={<BackLink href={addresses.adminPeople(locale)}>{t('people.title')}</BackLink>}>
      <div className="ask__main"><InviteForm typed={sent?.typed ?? empty} messages={messages} offered={offered} roles={roles} /></div>
    </AdminFrame>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
