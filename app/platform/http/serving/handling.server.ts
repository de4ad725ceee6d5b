import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import type { Request, RequestHandler as ExpressHandler, Response as ExpressResponse } from 'express'
import type { Log } from '../../log/log.server'
import type { Metrics } from '../../metrics/metrics.server'
import type { PageCache, Ticket } from '../cache/page-cache.server'
import type { CachedPage } from '../cache/page.server'
import type { LimitName, Limits } from '../limits/limits.server'
import type { BodyBudget } from './body-budget.server'
import type { Uploads } from './files-host.server'
import type { PageHandlers } from './page-handlers.server'
import type { Probes } from './probes.server'
import { requestFacts, type RequestFacts } from '../request-facts.server'
import type { RouteTable } from './route-table.server'
import type { FindSite, Site } from './sites.server'

/** All that serving pages needs. */
export type Serving = {
  build: ServerBuild
  /** While developing: who serves the sources, and how to get their newest state. Nothing is kept then. */
  development?: { middlewares: ExpressHandler; loadBuild: () => Promise<ServerBuild> }
  log: Log
  metrics: Metrics
  cache: PageCache
  limits: Limits
  findSite: FindSite
  probes: Probes
  /** Left out: no file is taken in that is larger than a form. */
  uploads?: Uploads
  /** The memory for the bodies of all requests. Left out: as much as the product needs. */
  bodies?: BodyBudget
  publicOrigin: string | null
  trustProxy: number | string | false
  contextFor: (asked: { request: Request; site: Site; requestId: string; nonce: string; setCookie: (cookie: string) => void }) => Promise<AppLoadContext>
  /** In demo mode: another program's pages beside the product's own, each under the site that is asked. */
  beside?: { path: string; handle: (request: Request, response: ExpressResponse, site: Site) => Promise<void> }
}

/** What the handling of all requests shares. */
export type Handling = Serving & {
  routes: RouteTable
  handlerFor: PageHandlers
  stylesheets: string[]
  headers: [string, string][]
  bodies: BodyBudget
  /** Pages being rendered for the cache at this moment, by key. */
  inFlight: Map<string, Promise<CachedPage | null>>
}

/** The answer of the framework, what loaders noted on the way, and when the rendering began. */
export type Answer = { response: Response; facts: RequestFacts; ticket: Ticket }

/** The facts of a request as loaders and actions see them. */
export function newFacts({ limits, log }: Pick<Serving, 'limits' | 'log'>, address: string, requestId: string): RequestFacts {
  const onRefused = (seconds: number) => {
    const facts = requestFacts()
    if (facts) facts.retryAfter = seconds
  }
  const isUnderLimit = async (name: LimitName, key: string | readonly string[] | null) => await limits.isUnder(name, { address, key, onRefused })
  return { requestId, log, isUnderLimit, read: null, isDatabaseGone: false }
}
