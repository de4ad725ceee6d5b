import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endPerson } from '~/identity/commands/end-person.server'
import { personPage } from '~/identity/queries/person-page.server'
import { EndPersonForm } from '~/identity/ui/admin/ending-forms'
import { addresses } from '~/kernel/addresses'
import { conflict, notFound, seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { workMeta } from '../work-meta'
import { AdminFrame, adminHandle } from './admin-frame'
import { openAdmin } from './admin.server'

export const handle = adminHandle

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, viewer, pages } = openAdmin(args, 'identity.manage-people')
  const person = await personPage(work, args.params.person ?? '', { personId: viewer.personId, mayManage: true })
  if (!person) return notFound()
  if (!person.may.end) throw seeOther(addresses.adminPerson(locale, person.personId))
  return { title: textFor(locale, 'identity')('end-person.title', { name: person.displayName }), pages, personId: person.personId, name: person.displayName }
}

export async function action(args: ActionFunctionArgs) {
  const { locale, work } = openAdmin(args, 'identity.manage-people')
  const personId = args.params.person ?? ''
  const ended = await endPerson(work, { personId })
  if (ended.ok) throw seeOther(addresses.adminPerson(locale, personId, 'person-ended'))
  return ended.code === 'no-such-person' ? notFound() : conflict({ problem: ended.code })
}

export default function PersonEnd() {
  const { title, pages, personId, name } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, locale } = useText('identity')
  return (
    <AdminFrame pages={pages} current="people" title={title} back={<BackLink href={addresses.adminPerson(locale, personId)}>{name}</BackLink>}>
      {sent ? <Notice tone="bad" announced><p>{t(`people.problem.${sent.problem}`)}</p></Notice> : null}
      <EndPersonForm personId={personId} />
    </AdminFrame>
  )
}
