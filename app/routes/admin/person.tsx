import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { giveRoles } from '~/identity/commands/give-roles.server'
import { unlinkDirectory } from '~/identity/commands/unlink-directory.server'
import { unlinkStrong } from '~/identity/commands/unlink-strong.server'
import { checkTime, readRoles, readTime } from '~/identity/forms/invitation.server'
import { personPage } from '~/identity/queries/person-page.server'
import { Messages } from '~/identity/ui/admin/form-messages'
import { Person } from '~/identity/ui/admin/person'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { readForm } from '~/platform/http/read-form.server'
import { notFound, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { useText } from '~/platform/i18n/use-text'
import { BackLink } from '~/ui/link/link'
import { isLanguageChange } from '../form-language.server'
import { mayOf } from '../may.server'
import { PartOfOthers } from '../part-of-others'
import { workMeta } from '../work-meta'
import { WorkErrorBoundary } from '../work-error-boundary'
import { AdminFrame, adminHandle } from './admin-frame'
import { openAdmin } from './admin.server'

export const handle = { ...adminHandle, languageForm: (loaded?: { person: { may: { give: boolean }; givable: readonly unknown[] } }) => (loaded && !(loaded.person.may.give && loaded.person.givable.length > 0) ? undefined : 'step') }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.person.displayName, error)

export async function loader(args: LoaderFunctionArgs) {
  const { work, viewer, pages } = openAdmin(args, 'identity.see-people')
  const { may, others } = mayOf(args.context, { manage: 'identity.manage-people' })
  const person = await personPage(work, args.params.person ?? '', { personId: viewer.personId, mayManage: may.manage })
  if (!person) return notFound()
  return { pages, person, others, offersStrong: args.context.signIn.offers.includes('strong'), done: new URL(args.request.url).searchParams.get('done'), empty: readTime(new FormData()) }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const form = read.ok ? read.form : new FormData()
  const { locale, work } = openAdmin(args, 'identity.manage-people', form)
  const personId = args.params.person ?? ''
  const intent = form.get('intent')
  if (intent === 'unlink' || intent === 'unlink-strong') return await unlink(work, personId, locale, intent)
  const typed = { roles: readRoles(form), time: readTime(form) }
  if (isLanguageChange(args, form, locale)) return stillTyped({ typed, messages: [] })
  const time = checkTime(typed.time, dayOf(work.now))
  const noRole = typed.roles.length === 0 ? [{ field: 'roles', key: 'no-role' }] : []
  if (!time.ok || noRole.length > 0) return unprocessable({ typed, messages: [...noRole, ...(time.ok ? [] : time.messages)] })
  const given = await giveRoles(work, { personId, roles: typed.roles, ...time.value })
  if (given.ok) throw seeOther(addresses.adminPerson(locale, personId, given.value.given.length > 0 ? 'given' : 'unchanged'))
  if (given.code === 'no-such-person') return notFound()
  return unprocessable({ typed, messages: [{ field: 'roles', key: given.code }] })
}

async function unlink(work: Work, personId: string, locale: Locale, intent: 'unlink' | 'unlink-strong') {
  const isStrong = intent === 'unlink-strong'
  const unlinked = await (isStrong ? unlinkStrong : unlinkDirectory)(work, { personId })
  if (unlinked.ok) throw seeOther(addresses.adminPerson(locale, personId, isStrong ? 'strong-unlinked' : 'unlinked'))
  if (unlinked.code === 'no-such-person') return notFound()
  return unprocessable({ typed: null, messages: [{ field: isStrong ? 'strong-identification' : 'work-account', key: unlinked.code }] })
}

export default function PersonPage() {
  const { pages, person, others, offersStrong, done, empty } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, locale } = useText('identity')
  const messages = sent?.messages ?? []
  return (
    <AdminFrame inParts pages={pages} current="people" title={person.displayName} messages={<Messages messages={messages} />} back={<BackLink href={addresses.adminPeople(locale)}>{t('people.title')}</BackLink>}>
      <PartOfOthers part={others.manage} />
      <Person person={person} offersStrong={offersStrong} done={done} typed={sent?.typed ?? null} messages={messages} empty={empty} />
    </AdminFrame>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
