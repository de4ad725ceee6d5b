import type { LoaderFunctionArgs } from '@remix-run/node'
import { themeStylesheet } from '~/counties/queries/theme-stylesheet.server'
import { contentPolicy } from '~/platform/http/headers.server'
import { notFound } from '~/platform/http/responses.server'

/** A county's own colours. The address holds the revision they were chosen with, so that browsers may keep them for good. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const revision = /^([1-9]\d{0,8})\.css$/.exec(params.file ?? '')?.[1]
  const css = revision ? await themeStylesheet(context.work, context.county, Number(revision)) : null
  if (css === null) return notFound()
  return new Response(css, {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': contentPolicy('file', ''),
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
