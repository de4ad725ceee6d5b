import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { routeTree, type RouteFacts } from './route-table.server'

/** The framework's handler for the page behind an address. */
export type PageHandlers = (path: string, route: RouteFacts | null) => RequestHandler

/**
 * Gives each page a handler that knows that page alone. The framework goes through all routes of its build about ten
 * times for each request, and there are a hundred of them. What the page's script is told of the routes stays the
 * same: those of the page and of the addresses above it. All the rest it asks for at `/__manifest`.
 */
export function openPageHandlers(build: ServerBuild): PageHandlers {
  const whole = createRequestHandler(build, 'production')
  const tree = routeTree(build)
  const handlers = new Map<string, RequestHandler>()
  return (path, route) => {
    if (!route || path === '/__manifest') return whole
    const kept = handlers.get(route.pattern)
    if (kept) return kept
    const handler = createRequestHandler(withRoutes(build, new Set([...route.ids, ...idsAbove(tree, route.pattern)])), 'production')
    handlers.set(route.pattern, handler)
    return handler
  }
}

// The words of a pattern may stand for themselves here: ":slug" is a slug like any other.
function idsAbove(tree: ReturnType<typeof routeTree>, pattern: string): string[] {
  const words = pattern.split('/').filter(Boolean)
  const above = words.map((_, at) => `/${words.slice(0, at).join('/')}`)
  return above.flatMap((address) => (matchRoutes(tree, address) ?? []).map(({ route }) => route.id!))
}

function withRoutes(build: ServerBuild, ids: Set<string>): ServerBuild {
  const only = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)))
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } }
}
