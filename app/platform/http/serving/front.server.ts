import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Log } from '../../log/log.server'
import { maskedPath } from '../../log/masked-path'
import type { Metrics } from '../../metrics/metrics.server'
import type { PageCache } from '../cache/page-cache.server'
import { pageKey, siteKey } from '../cache/page-key'
import { isFilesHost } from './files-host.server'
import { refusePlainly } from './plain-refusal.server'
import { mayUseCache, sendPage } from '../cache/serve.server'
import type { StaticFiles } from '../static/static-files.server'
import type { FindSite } from './sites.server'

export type Front = { staticFiles: StaticFiles; cache: PageCache; findSite: FindSite; log: Log; metrics: Metrics; behind: RequestListener; filesOrigin?: string | null }

/**
 * What stands before the framework: kept pages and files go out at once, everything else goes on to the app. They too
 * have an id and are counted; the log hears of them at `debug` only, because there are many and none can go wrong.
 */
export function createFront({ staticFiles, cache, findSite, log, metrics, behind, filesOrigin }: Front): RequestListener {
  const note = openNoting(log, metrics)
  return (request: IncomingMessage, response: ServerResponse) => {
    // An absolute address (as for a proxy) could name another host than the header that was checked, and so could a second
    // line of it: of two, Node tells the first.
    const hosts = hostLines(request)
    if (!request.url?.startsWith('/') || hosts > 1 || (request.httpVersion === '1.1' && hosts === 0)) {
      refusePlainly(response, 400)
      return
    }
    if (isFilesHost(filesOrigin, request.headers.host)) {
      behind(request, response)
      return
    }
    if (mayUseCache(request)) {
      const site = findSite(request.headers.host)
      const page = site && cache.get(pageKey(siteKey(site), request.url ?? '/').key, Date.now())
      if (page) {
        const requestId = randomUUID()
        metrics.cachedPages.inc({ outcome: sendPage(request, response, page, requestId) })
        note(request, response, page.route, requestId)
        return
      }
    }
    const requestId = staticFiles(request, response)
    if (requestId) response.on('close', () => note(request, response, 'file', requestId))
    else behind(request, response)
  }
}

function hostLines({ rawHeaders }: IncomingMessage): number {
  let count = 0
  for (let at = 0; at < rawHeaders.length; at += 2) if (/^host$/i.test(rawHeaders[at]!)) count += 1
  return count
}

function openNoting(log: Log, metrics: Metrics) {
  const cells = new Map<string, Map<string, { count: number }>>()
  const isTold = log.isLevelEnabled('debug')
  return ({ method = 'GET', url = '/' }: IncomingMessage, { statusCode: status }: ServerResponse, route: string, requestId: string) => {
    const kind = `${method} ${status}`
    const ofKind = cells.get(kind) ?? new Map<string, { count: number }>()
    const cell = ofKind.get(route) ?? metrics.atOnce.cellOf({ method, route, status })
    if (cell.count === 0) cells.set(kind, ofKind.set(route, cell))
    cell.count += 1
    if (isTold) log.debug({ requestId, method, path: maskedPath(url), route, status }, 'request')
  }
}
