import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import { forumPage } from '~/forums/queries/forum-page.server'
import { ForumBody } from '~/forums/ui/forum-body'
import { ForumHead } from '~/forums/ui/forum-head'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { notFound } from '~/platform/http/responses.server'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { BackLink } from '~/ui/link/link'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { work, county } = context
  const forum = await forumPage(work, params.slug ?? '')
  if (!forum) return notFound()
  const consultation = forum.consultationId ? await consultationOfId(work, forum.consultationId) : null
  const value = {
    title: pickText(forum.content.title, locale, forum.originalLocale).text,
    forum,
    about: consultation ? { slug: consultation.facts.slug, title: consultation.content.title, original: consultation.facts.originalLocale } : null,
  }
  const tags = [`county:${county.id}`, 'forums', ...(forum.consultationId ? [`consultation:${forum.consultationId}`] : [])]
  return readPage(value, { tags, freshUntil: forum.freshUntil })
}

export default function Forum() {
  const { forum, about } = useLoaderData<typeof loader>()
  const { t, locale } = useText('forums')
  const title = about ? pickText(about.title, locale, about.original) : null
  const kicker = about && title ? (
    <>
      {t('page.kicker')} <a href={addresses.consultation(locale, about.slug)} lang={title.locale === locale ? undefined : title.locale}>{title.text}</a>
    </>
  ) : t('page.kicker-alone')
  return (
    <div className="wrap">
      <BackLink href={addresses.forums(locale)}>{t('page.back')}</BackLink>
      <ForumHead forum={forum} kicker={kicker} />
      <ForumBody forum={forum} />
    </div>
  )
}
