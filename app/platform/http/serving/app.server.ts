import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import express, { type Express, type Request, type Response } from 'express'
import { randomUUID } from 'node:crypto'
import { maskedPath } from '../../log/masked-path'
import { answerRequest } from './answer-request.server'
import { openBodyBudget } from './body-budget.server'
import { wholeBody } from './body.server'
import { isFilesHost } from './files-host.server'
import type { Handling, Serving } from './handling.server'
import { commonHeaders, contentPolicy, plainHeaders } from '../headers.server'
import { addProbes } from './probes.server'
import { openPageHandlers, type PageHandlers } from './page-handlers.server'
import { openRouteTable } from './route-table.server'

/** Puts the product's pages behind Express: probes, headers, checks, cache, framework, fault pages. */
export function createApp(serving: Serving): Express {
  const handling: Handling = {
    ...serving,
    routes: openRouteTable(serving.build),
    handlerFor: serving.development ? whileDeveloping(serving.development.loadBuild) : openPageHandlers(serving.build),
    stylesheets: stylesheetsOf(serving.build),
    headers: commonHeaders(serving.publicOrigin?.startsWith('https:') ?? false),
    bodies: serving.bodies ?? openBodyBudget({ whole: wholeBody(serving.uploads?.maxBytes ?? null) }),
    inFlight: new Map(),
  }
  const plain = plainHeaders(serving.publicOrigin?.startsWith('https:') ?? false)
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', serving.trustProxy)
  app.use((request, response, next) => {
    const requestId = randomUUID()
    response.locals.requestId = requestId
    response.setHeader('X-Request-Id', requestId)
    for (const [name, value] of plain) response.setHeader(name, value)
    observe(handling, request, response)
    next()
  })
  app.use((request, response, next) => {
    if (isFilesHost(handling.uploads?.origin, request.headers.host)) answerRequest(handling, request, response).catch(next)
    else next()
  })
  if (serving.development) app.use(serving.development.middlewares)
  addProbes(app, serving.probes, serving.metrics)
  if (serving.beside) addBeside(app, serving.beside, handling)
  app.use((request, response, next) => {
    answerRequest(handling, request, response).catch(next)
  })
  return app
}

function whileDeveloping(loadBuild: () => Promise<ServerBuild>): PageHandlers {
  const handler = createRequestHandler(loadBuild, 'development')
  return () => handler
}

function addBeside(app: Express, { path, handle }: NonNullable<Serving['beside']>, { findSite }: Handling): void {
  app.use(path, (request, response, next) => {
    const site = findSite(request.headers.host)
    response.setHeader('Content-Security-Policy', contentPolicy('file', ''))
    if (site) handle(request, response, site).catch(next)
    else next()
  })
}

function observe({ log, metrics }: Handling, request: Request, response: Response): void {
  const began = performance.now()
  response.on('close', () => {
    const seconds = (performance.now() - began) / 1000
    const route = typeof response.locals.route === 'string' ? response.locals.route : 'none'
    metrics.requests.observe({ method: request.method, route, status: response.statusCode }, seconds)
    const level = response.statusCode >= 500 ? 'error' : 'info'
    const facts = { requestId: response.locals.requestId as string, method: request.method, path: maskedPath(request.originalUrl), route, status: response.statusCode, ms: Math.round(seconds * 1000) }
    log[level](response.writableFinished ? facts : { ...facts, left: true }, 'request')
  })
}

function stylesheetsOf(build: ServerBuild): string[] {
  const root = build.routes.root?.module
  const linked = typeof root?.links === 'function' ? root.links() : []
  const hrefs = linked.flatMap((link) => ('rel' in link && link.rel === 'stylesheet' && typeof link.href === 'string' ? [link.href] : []))
  return [...new Set([...hrefs, ...(build.assets.routes.root?.css ?? [])])]
}
