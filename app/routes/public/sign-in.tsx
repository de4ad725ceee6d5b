import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { associationsOf } from '~/associations/queries/associations-of.server'
import { requestSignInLink } from '~/identity/commands/request-sign-in-link.server'
import { signInAsDemo } from '~/identity/commands/sign-in-as-demo.server'
import { demoPeople } from '~/identity/queries/demo-people.server'
import { linkMinutes } from '~/identity/queries/sign-in-link-page.server'
import { LinkSentPage } from '~/identity/ui/link-pages'
import { SignInPage } from '~/identity/ui/sign-in-page'
import { addresses, isOwnPath } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterWith, workspaceOf } from '../entering.server'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const query = new URL(request.url).searchParams
  const to = query.get('to')
  const returnTo = isOwnPath(to) ? to : undefined
  if (context.viewer && returnTo === undefined && !query.has('sent')) throw seeOther(workspaceOf(locale, context.viewer.workspaces))
  const isSent = query.has('sent')
  const t = textFor(locale, 'identity')
  const people = isSent ? [] : await demoPeople(context.work, context.isDemo)
  const about = await Promise.all(people.map(async ({ personId, locale: own }) => {
    const names = (await associationsOf(context.work, personId)).map((each) => pickText(each.name, locale, own).text)
    return [personId, names.join(', ')] as const
  }))
  return {
    title: t(isSent ? 'sign-in.sent.title' : 'sign-in.title'), isSent, minutes: linkMinutes(), isDemo: context.isDemo, people, returnTo,
    about: Object.fromEntries(about.filter(([, names]) => names !== '')), contact: context.county.settings.helpEmail,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const to = new URL(request.url).searchParams.get('to')
  const returnTo = isOwnPath(to) ? to : undefined
  const read = await readForm(request)
  if (!read.ok) return unprocessable({ email: '', problem: 'invalid' as const })
  if (read.form.get('intent') === 'demo') {
    const done = await signInAsDemo(context.work, { personId: String(read.form.get('person')), isDemo: context.isDemo })
    throw done.ok ? enterWith(context, done.value, returnTo ?? workspaceOf(locale, done.value.workspaces)) : seeOther(addresses.signIn(locale))
  }
  const email = String(read.form.get('email') ?? '').slice(0, 320)
  if (email.trim() === '') return unprocessable({ email, problem: 'required' as const })
  if (!(await underLimit(context, 'sign-in', email.trim().toLowerCase()))) throw tooMany()
  const asked = await requestSignInLink(context.work, { email, locale, returnTo })
  if (asked.ok) throw seeOther(addresses.signInSent(locale))
  return unprocessable({ email, problem: 'invalid' as const })
}

export default function SignIn() {
  const { isSent, minutes, isDemo, ...page } = useLoaderData<typeof loader>()
  const typed = useActionData<typeof action>()
  return isSent && !typed ? <LinkSentPage minutes={minutes} isDemo={isDemo} /> : <SignInPage {...page} typed={typed} />
}
