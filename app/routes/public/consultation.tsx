import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { announcementsOf } from '~/consultations/queries/announcements.server'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { ConsultationBody } from '~/consultations/ui/consultation-body'
import { ConsultationHead } from '~/consultations/ui/consultation-head'
import { comingForums } from '~/forums/queries/forums.server'
import { forumDates } from '~/forums/ui/forum-dates'
import { isSlug } from '~/kernel/ids'
import { pickText } from '~/kernel/localized-text'
import { RootsLink } from '~/oversight/ui/roots-link'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { notFound } from '~/platform/http/responses.server'
import { useLocale } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { arrivedStatements } from '~/statements/queries/arrived-statements.server'
import { attachmentsOf } from '~/texts/queries/attachments.server'
import { statementShown } from '../statement-shown.server'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleMeta(matches, data?.title ?? '', { description: data?.description })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { work, county } = context
  const page = isSlug(params.slug) ? await consultationPage(work, params.slug) : null
  if (!page) return notFound()
  const [attachments, statements, forums, announcements] = await Promise.all([
    attachmentsOf(work, 'consultation', page.id),
    arrivedStatements(work, page.id, county.smallGroupThreshold, context.guards.shownContents),
    comingForums(work, 5, page.id),
    announcementsOf(work, page.id),
  ])
  const value = {
    title: pickText(page.title, locale, page.originalLocale).text,
    description: pickText(page.summary, locale, page.originalLocale).text,
    page,
    attachments,
    statements: statements.map(statementShown).reverse(),
    forums: forums.forums,
    announcements,
    filesBase: context.filesBase,
  }
  const tags = [`county:${county.id}`, `consultation:${page.id}`, 'forums', ...statements.map((statement) => `statement:${statement.id}`)]
  readPage(value, { tags, freshUntil: forums.freshUntil })
  return readPage(value, { tags, freshUntil: page.freshUntil })
}

export default function Consultation() {
  const { page, attachments, statements, forums, announcements, filesBase } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <ConsultationHead page={page} othersId="ways" />
      <ConsultationBody page={page} attachments={attachments} statements={statements} forums={forumDates(forums, useLocale())} announcements={announcements} filesBase={filesBase} />
      {['reading', 'summarised', 'decided'].includes(page.state) ? <RootsLink slug={page.slug} /> : null}
    </div>
  )
}
