import type { LoaderFunctionArgs } from '@remix-run/node'
import { forumCalendar } from '~/forums/documents/calendar'
import { forumPage } from '~/forums/queries/forum-page.server'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { notFound } from '~/platform/http/responses.server'

/** The calendar file of a forum in the page's language. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const forum = await forumPage(context.work, params.slug ?? '')
  if (!forum) return notFound()
  const url = `${context.publicOrigin}${addresses.forum(locale, forum.slug)}`
  return new Response(forumCalendar(forum, locale, { host: new URL(context.publicOrigin).host, url }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${forum.slug}.ics"`,
      'Cache-Control': 'no-cache',
    },
  })
}
