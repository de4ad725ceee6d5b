import type { LoaderFunctionArgs } from '@remix-run/node'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { isSlug } from '~/kernel/ids'
import { localeOf } from '~/platform/http/locale-param.server'
import { notFound } from '~/platform/http/responses.server'
import { attachmentFile } from '~/texts/queries/attachments.server'

/** A file of a published consultation, from our own address; its bytes never change, so browsers may keep it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  localeOf(params)
  const page = isSlug(params.slug) ? await consultationPage(context.work, params.slug) : null
  const file = page ? await attachmentFile(context.work, 'consultation', page.id, params.attachment ?? '') : null
  if (!file) return notFound()
  const etag = `"${Buffer.from(file.sha256).toString('hex').slice(0, 32)}"`
  const headers = {
    'Content-Type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    'Content-Language': file.locales.join(', '),
    'Cache-Control': 'public, max-age=3600',
    // The file may be looked at, and can fetch, run and send nothing.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
  }
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(file.content), { headers })
}
