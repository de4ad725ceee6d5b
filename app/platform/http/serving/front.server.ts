import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Metrics } from '../../metrics/metrics.server'
import type { PageCache } from '../cache/page-cache.server'
import { pageKey, siteKey } from '../cache/page-key'
import { mayUseCache, sendPage } from '../cache/serve.server'
import type { FindSite } from './sites.server'
import type { StaticFiles } from '../static/static-files.server'

export type Front = { staticFiles: StaticFiles; cache: PageCache; findSite: FindSite; metrics: Metrics; behind: RequestListener }

/** What stands before the framework: kept pages and files go out at once, everything else goes on to the app. */
export function createFront({ staticFiles, cache, findSite, metrics, behind }: Front): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    // An absolute address (as for a proxy) could name another host than the header that was checked.
    if (!request.url?.startsWith('/')) {
      response.writeHead(400, { 'Content-Type': 'text/plain', 'Content-Length': 0, 'Connection': 'close' }).end()
      return
    }
    if (mayUseCache(request)) {
      const site = findSite(request.headers.host)
      const page = site && cache.get(pageKey(siteKey(site), request.url ?? '/').key, Date.now())
      if (page) {
        metrics.cachedPages.inc({ outcome: sendPage(request, response, page) })
        return
      }
    }
    if (!staticFiles(request, response)) behind(request, response)
  }
}
