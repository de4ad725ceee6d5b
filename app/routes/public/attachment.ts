import type { LoaderFunctionArgs } from '@remix-run/node'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { isSlug } from '~/kernel/ids'
import { contentPolicy } from '~/platform/http/headers.server'
import { localeOf } from '~/platform/http/locale-param.server'
import { notFound } from '~/platform/http/responses.server'
import { attachmentFile } from '~/texts/queries/attachments.server'

export const handle = { isFromPeople: true }

/**
 * A file of a published consultation. Pictures, which have been drawn anew, may be shown; everything else is saved. As a
 * page it could fetch, run and send nothing. Browsers keep it and
 * ask whether it is still there.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  localeOf(params)
  const page = isSlug(params.slug) ? await consultationPage(context.work, params.slug) : null
  const file = page ? await attachmentFile(context.work, 'consultation', page.id, params.attachment ?? '') : null
  if (!file) return notFound()
  const etag = `"${Buffer.from(file.sha256).toString('hex').slice(0, 32)}"`
  const headers = {
    'Content-Type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'Content-Disposition': `${file.isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    'Content-Language': file.locales.join(', '),
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': contentPolicy('file', ''),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
  }
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(file.content), { headers })
}
