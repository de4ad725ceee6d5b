import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProblemPage, SIGN_IN_PROBLEMS } from '~/identity/ui/problem-page'
import { localeOf } from '~/platform/http/locale-param.server'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => titleMeta(matches, page?.title ?? '', { noIndex: true })

export function loader({ params, context }: LoaderFunctionArgs) {
  const problem = SIGN_IN_PROBLEMS.find((each) => each === params.problem) ?? notFound()
  const title = textFor(localeOf(params), 'identity')(`problem.${problem}.title`)
  return data({ problem, title, contact: context.county.settings.helpEmail }, { status: 403, headers: { 'Cache-Control': 'no-store' } })
}

export default function SignInProblem() {
  const { problem, contact } = useLoaderData<typeof loader>()
  return <ProblemPage problem={problem} contact={contact} />
}
