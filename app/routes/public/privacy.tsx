import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PrivacyNotice } from '~/consultations/ui/privacy-notice'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { countyPrivacy } from '../privacy-facts.server'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const value = { title: textFor(locale, 'consultations')('privacy.title'), facts: { ...countyPrivacy(context, locale), matter: null } }
  return readPage(value, { tags: [`county:${context.county.id}`] })
}

export default function Privacy() {
  return <PrivacyNotice facts={useLoaderData<typeof loader>().facts} />
}
