import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DemoChoiceOver, DemoChoicePage, type ChoosablePerson } from '~/identity/ui/demo-choice-page'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { notFound, seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import type { DemoChoices } from '../load-context'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => titleMeta(matches, page?.title ?? '', { noIndex: true })

type Account = NonNullable<Awaited<ReturnType<DemoChoices>>>['accounts'][number]

/** Where somebody chooses, at the demonstration's own provider of identities, who to be. Elsewhere there is no such page. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const t = textFor(localeOf(params), 'identity')
  const id = params.choice ?? ''
  const choice = context.demoChoices ? await context.demoChoices(id) : notFound()
  const headers = { 'Cache-Control': 'no-store' }
  if (!choice) return data({ title: t('choice.over.title'), people: null }, { status: 410, headers })
  const people = choice.accounts.map(choosable)
  return data({ title: t('choice.title'), id, people, kind: people.some(({ groups }) => groups) ? 'staff' as const : 'strong' as const }, { headers })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = params.choice ?? ''
  const choice = context.demoChoices ? await context.demoChoices(id) : notFound()
  const read = await readForm(request)
  if (!choice || !read.ok) return seeOther(addresses.demoChoice(localeOf(params), id))
  return seeOther(await choice.choose(String(read.form.get('person') ?? '')))
}

// Only what tells people apart: identity codes stay with the provider.
function choosable({ id, claims, amr }: Account): ChoosablePerson {
  return {
    id, name: String(claims.name), groups: Array.isArray(claims.groups) ? claims.groups.map(String) : null,
    hasSecondFactor: amr.includes('mfa'), isAddressChecked: claims.email_verified === true, isProtected: claims.turvakielto === true,
  }
}

export default function SignInChoice() {
  const page = useLoaderData<typeof loader>()
  return page.people === null ? <DemoChoiceOver /> : <DemoChoicePage choice={page.id} kind={page.kind} people={page.people} />
}
