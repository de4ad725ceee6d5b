import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ROLES } from '~/identity/contract'
import { peopleList } from '~/identity/queries/people-list.server'
import { PeopleList } from '~/identity/ui/admin/people-list'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { mayOf } from '../may.server'
import { PartOfOthers } from '../part-of-others'
import { AdminFrame, adminHandle } from './admin-frame'
import { openAdmin } from './admin.server'

export const handle = adminHandle

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, pages } = openAdmin(args, 'identity.see-people')
  const query = new URL(args.request.url).searchParams
  const asked = Object.fromEntries(['q', 'role', 'state', 'after'].map((name) => [name, query.get(name)?.slice(0, 100)])) as Record<'q' | 'role' | 'state' | 'after', string | undefined>
  const { items, next } = await peopleList(work, asked)
  return { title: textFor(locale, 'identity')('people.title'), pages, people: items, next, asked, ...mayOf(args.context, { manage: 'identity.manage-people' }) }
}

export default function People() {
  const { title, pages, people, next, asked, may, others } = useLoaderData<typeof loader>()
  return (
    <AdminFrame inParts pages={pages} current="people" title={title}>
      <PartOfOthers part={others.manage} />
      <PeopleList people={people} asked={asked} next={next} roles={ROLES} may={may} />
    </AdminFrame>
  )
}
