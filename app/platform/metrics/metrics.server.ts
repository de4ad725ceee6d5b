import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { openTally } from './tally.server'

/** The counters of a process. Labels are patterns and codes, never an address or a name. */
export type Metrics = ReturnType<typeof openMetrics>

/** Opens the counters of a process. */
export function openMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({ name: 'http_request_duration_seconds', help: 'Time to answer a request, by route pattern.', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10], registers }),
    atOnce: openTally(registry, { name: 'http_sent_at_once_total', help: 'Kept pages and files that were sent before the framework was entered, by route pattern.', labelNames: ['method', 'route', 'status'] }),
    cachedPages: new Counter({ name: 'page_cache_requests_total', help: 'Requests for public pages, by how the cache met them.', labelNames: ['outcome'], registers }),
    cacheBytes: new Gauge({ name: 'page_cache_bytes', help: 'Memory held by cached pages.', registers }),
    refusals: new Counter({ name: 'http_refusals_total', help: 'Requests refused before reaching a page.', labelNames: ['reason'], registers }),
    databaseGone: new Counter({ name: 'database_unreachable_total', help: 'Requests that met an unreachable database.', registers }),
    jobs: new Counter({ name: 'jobs_total', help: 'Jobs done, by task and outcome.', labelNames: ['task', 'outcome'], registers }),
  }
}
