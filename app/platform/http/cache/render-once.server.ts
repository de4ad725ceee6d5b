import type { Request, Response } from 'express'
import type { Answer, Handling } from '../serving/handling.server'
import { fullTag } from '../invalidate.server'
import type { Site } from '../serving/sites.server'
import { pageKey, siteKey } from './page-key'
import { preparePage, type CachedPage } from './page.server'
import { mayUseCache, sendPage } from './serve.server'

type Asked = { site: Site; request: Request; response: Response }

/**
 * Answers from the cache, or renders the page once however many ask for it at the same moment. `sent` when that
 * was all; the framework's answer when it must not be kept; null when the request is none for the cache.
 */
export async function answerFromCache(handling: Handling, asked: Asked, render: () => Promise<Answer>): Promise<'sent' | Answer | null> {
  const { site, request, response } = asked
  if (handling.development || !mayUseCache(request)) return null
  const { key, isExact } = pageKey(siteKey(site), request.originalUrl)
  const kept = handling.cache.get(key, Date.now())
  if (kept) {
    handling.metrics.cachedPages.inc({ outcome: sendPage(request, response, kept, idOf(response)) })
    return 'sent'
  }
  if (!isExact || request.method !== 'GET') return null
  const page = await handling.inFlight.get(key)?.catch(() => null)
  if (page) {
    handling.metrics.cachedPages.inc({ outcome: 'shared' })
    sendPage(request, response, page, idOf(response))
    return 'sent'
  }
  return await renderAndKeep(handling, key, asked, render)
}

async function renderAndKeep(handling: Handling, key: string, { site, request, response }: Asked, render: () => Promise<Answer>): Promise<'sent' | Answer> {
  const rendering = render()
  const keeping = rendering.then(async (answer) => await keepPage(handling, { key, site, route: routeOf(response) }, answer))
  handling.inFlight.set(key, keeping)
  try {
    const page = await keeping
    if (!page) return await rendering
    handling.metrics.cachedPages.inc({ outcome: 'rendered' })
    sendPage(request, response, page, idOf(response))
    return 'sent'
  } finally {
    if (handling.inFlight.get(key) === keeping) handling.inFlight.delete(key)
  }
}

// A page is kept when its loaders said so and it sets no cookie.
async function keepPage(handling: Handling, { key, site, route }: { key: string; site: Site; route: string }, { response, facts, ticket }: Answer): Promise<CachedPage | null> {
  if (!facts.read || facts.isDatabaseGone || response.status !== 200 || response.headers.has('Set-Cookie')) return null
  const html = Buffer.from(await response.arrayBuffer())
  const own = [...response.headers].filter(([name]) => !/^(cache-control|content-length|vary|etag)$/i.test(name))
  const tags = new Set([...facts.read.tags, `county:${site.countyId}`].map((tag) => fullTag(site.countyId, tag)))
  const page = await preparePage({ html, headers: [...handling.headers, ...own], tags, freshUntil: facts.read.freshUntil, route })
  handling.cache.put(key, page, ticket)
  handling.metrics.cacheBytes.set(handling.cache.bytes())
  return page
}

function idOf(response: Response): string {
  return String(response.locals.requestId)
}

function routeOf(response: Response): string {
  return typeof response.locals.route === 'string' ? response.locals.route : 'none'
}
