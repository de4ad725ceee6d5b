import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endRole } from '~/identity/commands/end-role.server'
import { checkEnding, readEnding } from '~/identity/forms/ending.server'
import { personPage } from '~/identity/queries/person-page.server'
import { EndRoleForm } from '~/identity/ui/admin/ending-forms'
import { Messages } from '~/identity/ui/admin/form-messages'
import { addresses } from '~/kernel/addresses'
import { dayOf } from '~/kernel/times'
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
  const grant = person?.grants.find(({ id }) => id === args.params.grant)
  if (!person || !grant) return notFound()
  // A role that has ended meanwhile, by a second press or by somebody else, leaves nothing to do here.
  if (grant.state === 'over' || !person.may.end) throw seeOther(addresses.adminPerson(locale, person.personId))
  const t = textFor(locale, 'identity')
  return { title: t('end-role.title', { role: t(`role.${grant.role}`) }), pages, personId: person.personId, name: person.displayName, isOfDirectory: grant.source === 'organisation', empty: readEnding(new FormData()) }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const form = read.ok ? read.form : new FormData()
  const { locale, work } = openAdmin(args, 'identity.manage-people', form)
  const personId = args.params.person ?? ''
  const typed = readEnding(form)
  if (isLanguageChange(args, form, locale)) return stillTyped({ typed, messages: [] })
  const checked = checkEnding(typed, dayOf(work.now))
  if (!checked.ok) return unprocessable({ typed, messages: checked.messages })
  const ended = await endRole(work, { personId, grantId: args.params.grant ?? '', endsOn: checked.endsOn })
  if (ended.ok) throw seeOther(addresses.adminPerson(locale, personId, 'ended'))
  if (ended.code === 'no-such-role') return notFound()
  const ofDay = { 'bad-days': 'bad-end', 'needs-two': 'not-longer' } as const
  const message = ended.code === 'bad-days' || ended.code === 'needs-two' ? { field: 'endsOn', key: ofDay[ended.code] } : { field: 'when', key: ended.code }
  return unprocessable({ typed, messages: [message] })
}

export default function PersonRole() {
  const { title, pages, personId, name, isOfDirectory, empty } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { locale } = useText('identity')
  const messages = sent?.messages ?? []
  return (
    <AdminFrame pages={pages} current="people" title={title} messages={<Messages messages={messages} />} back={<BackLink href={addresses.adminPerson(locale, personId)}>{name}</BackLink>}>
      <div className="ask__main"><EndRoleForm personId={personId} isOfDirectory={isOfDirectory} typed={sent?.typed ?? empty} messages={messages} /></div>
    </AdminFrame>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
