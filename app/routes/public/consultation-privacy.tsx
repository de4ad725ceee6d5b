import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { PrivacyNotice } from '~/consultations/ui/privacy-notice'
import { isSlug } from '~/kernel/ids'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { countyPrivacy } from '../privacy-facts.server'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { county, work } = context
  const page = isSlug(params.slug) ? await consultationPage(work, params.slug) : null
  if (!page) return notFound()
  const { questions, legalBasis, contact, isForChildren } = page.content
  const matter = pickText(page.title, locale, page.originalLocale).text
  const shown = (visibility: string) => questions.filter((question) => question.visibility === visibility).map(({ id, text }) => ({ id, text }))
  const facts = {
    ...countyPrivacy(context, locale),
    matter: {
      slug: page.slug, title: matter, original: page.originalLocale, legalBasis,
      contact: { role: contact.role, email: contact.email, phone: contact.phone },
      published: { 'aggregate': shown('aggregate'), 'officials': shown('officials'), 'public-after-review': shown('public-after-review') },
      sensitive: questions.flatMap(({ id, text, specialCategoryRisk }) => (specialCategoryRisk ? [{ id, text }] : [])),
      forChildren: isForChildren ? { emergencyPhone: county.settings.emergencyPhone } : null,
    },
  }
  const value = { title: textFor(locale, 'consultations')('privacy.of-matter', { matter }), facts }
  return readPage(value, { tags: [`county:${county.id}`, `consultation:${page.id}`], freshUntil: page.freshUntil })
}

export default function ConsultationPrivacy() {
  return <PrivacyNotice facts={useLoaderData<typeof loader>().facts} />
}
