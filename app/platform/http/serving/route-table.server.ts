import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'

/** What the machinery knows about the page behind an address. */
export type RouteFacts = {
  /** The routes that make it up, the outermost first. */
  ids: string[]
  /** Its pattern, as in the table of addresses: what logs and metrics may tell. */
  pattern: string
  /** There is no such address: it meets the page that says so. */
  isNowhere: boolean
  runsScripts: boolean
  isFile: boolean
  /** Other servers send to it; it must check by itself who they are. */
  takesOtherOrigins: boolean
  /** It has a form with a field for a file. */
  takesFiles: boolean
  /** It gives out what people added. */
  isFromPeople: boolean
  /** The words of the address that stand for something, by name. */
  params: Record<string, string | undefined>
}

/** Looks up pages in the table of addresses. */
export type RouteTable = (path: string) => RouteFacts | null

type Handle = { js?: boolean; takesOtherOrigins?: boolean; takesFiles?: boolean; isFromPeople?: boolean }

type RouteObject = Parameters<typeof matchRoutes>[0][number]

/** Reads the table of addresses from the build. */
export function openRouteTable(build: ServerBuild): RouteTable {
  const routes = routeTree(build)
  return (path) => {
    // The router would write such an address whole to the error stream, with the secret that stands in it.
    if (!isReadable(path)) return null
    const matches = matchRoutes(routes, path.replace(/\.data$/, '').replace(/^\/_root$/, '/')) ?? []
    const leaf = matches.at(-1)
    if (!leaf) return null
    const modules = matches.map(({ route }) => build.routes[route.id!]!.module)
    return {
      ids: matches.map(({ route }) => route.id!),
      pattern: `/${matches.map(({ route }) => route.path).filter(Boolean).join('/')}`,
      isNowhere: leaf.route.path === '*',
      runsScripts: modules.map((module) => module.handle as Handle | undefined).reverse().find((handle) => handle !== undefined)?.js === true,
      isFile: modules.at(-1)?.default === undefined,
      takesOtherOrigins: (modules.at(-1)?.handle as Handle | undefined)?.takesOtherOrigins === true,
      takesFiles: (modules.at(-1)?.handle as Handle | undefined)?.takesFiles === true,
      isFromPeople: (modules.at(-1)?.handle as Handle | undefined)?.isFromPeople === true,
      params: leaf.params,
    }
  }
}

/** Whether every per cent sign of a path stands for a letter. Nothing of ours has an address of which that is not true. */
export function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** The routes of a build as the framework's router takes them. */
export function routeTree(build: ServerBuild, parentId?: string): RouteObject[] {
  return Object.values(build.routes).flatMap((route) => {
    if (route.parentId !== parentId) return []
    const { id, path, index, caseSensitive } = route
    return [index ? { id, path, index: true, caseSensitive } : { id, path, caseSensitive, children: routeTree(build, id) }]
  })
}
