import express, { type Express, type Request } from 'express'
import { timingSafeEqual } from 'node:crypto'
import type { Metrics } from '../../metrics/metrics.server'
import { plainHeaders } from '../headers.server'

/** Each part the product needs, and whether it is there now. */
export type Readiness = { database: boolean; migrations: boolean; worker: boolean }
export type Probes = { readiness: () => Promise<Readiness>; metricsToken: string | null }

/** `/healthz`: the process lives. `/readyz`: it can do its work. `/metrics`: its counters, for this machine or by token. */
export function addProbes(app: Express, { readiness, metricsToken }: Probes, metrics: Metrics): void {
  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  app.get('/readyz', (_request, response, next) => {
    readiness().then((ready) => {
      const isReady = ready.database && ready.migrations && ready.worker
      response.status(isReady ? 200 : 503).set('Cache-Control', 'no-store').json({ status: isReady ? 'ok' : 'not ready', ...ready })
    }, next)
  })
  app.get('/metrics', (request, response, next) => {
    if (!mayReadMetrics(request, metricsToken)) {
      response.status(404).type('text/plain').send('Not found\n')
      return
    }
    metrics.registry.metrics().then((text) => response.set('Cache-Control', 'no-store').type(metrics.registry.contentType).send(text), next)
  })
}

/** Nothing but the probes, for a process without pages. */
export function createProbes(probes: Probes, metrics: Metrics): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use((_request, response, next) => {
    for (const [name, value] of plainHeaders(false)) response.setHeader(name, value)
    next()
  })
  addProbes(app, probes, metrics)
  return app
}

// Without a token only a program on this machine may read them, and not one that speaks for somebody else.
function mayReadMetrics(request: Request, token: string | null): boolean {
  if (token === null) return /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for'] && !request.headers.forwarded
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
