import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { I18nProvider } from 'react-aria'
import { renderToString } from 'react-dom/server'
import { startProduct as start } from './composition/server'
import { isDatabaseGone } from '~/platform/log/database-errors.server'
import { isRefusedRequest } from '~/platform/log/page-errors'
import { contentPolicy, type ResponseKind } from '~/platform/http/headers.server'
import { requestFacts } from '~/platform/http/request-facts.server'
import { renderWhole } from '~/platform/http/serving/render-whole.server'
import { pageLocale } from '~/platform/i18n/locale-from-request.server'

/** The way in for the HTTP bootstrap, which has nothing of the build but this module. */
export const startProduct = start

type Handle = { js?: boolean; frame?: 'public' | 'answer' | 'work' }

/** Renders a page: as a whole, so that nothing is sent before it is known to be right. */
export default async function handleRequest(request: Request, status: number, headers: Headers, page: EntryContext, context: AppLoadContext): Promise<Response> {
  const kind = kindOf(page)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Security-Policy', contentPolicy(kind, context.nonce))
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  if (kind !== 'read') headers.set('X-Robots-Tag', 'noindex')
  // A page without scripts needs none of the data that hydration would read, which only renderToString leaves out.
  if (kind !== 'work') return new Response(`<!DOCTYPE html>${renderToString(<RemixServer context={page} url={request.url} />)}`, { status, headers })
  const tree = (
    <I18nProvider locale={pageLocale(request, context.county.offeredLocales)}>
      <RemixServer context={page} url={request.url} nonce={context.nonce} />
    </I18nProvider>
  )
  return new Response(await renderWhole(tree, context.nonce), { status, headers })
}

/** Notes what went wrong under a page. What loaders throw on purpose (404, 303) does not come here. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return
  const facts = requestFacts()
  if (isRefusedRequest(error)) return facts?.log.info({ requestId: facts.requestId }, 'request not taken')
  const isGone = isDatabaseGone(error)
  if (facts && isGone) facts.isDatabaseGone = true
  facts?.log[isGone ? 'warn' : 'error']({ requestId: facts.requestId, err: error }, 'page failed')
}

// An error page is a public page without scripts, whatever page the error happened on.
function kindOf({ staticHandlerContext, routeModules }: EntryContext): ResponseKind {
  if (staticHandlerContext.errors?.root !== undefined) return 'read'
  const handles = staticHandlerContext.matches.map(({ route }) => routeModules[route.id]?.handle as Handle | undefined)
  const handle = handles.reverse().find((each) => each !== undefined)
  if (handle?.js === true) return 'work'
  return handle?.frame === 'answer' ? 'answer' : 'read'
}
