import type { EntryContext, ServerBuild } from '@remix-run/node'
import { beforeEach, describe, expect, it } from 'vitest'
import { openPageHandlers, type PageHandlers } from './page-handlers.server'
import { openRouteTable, type RouteTable } from './route-table.server'

const PATHS = [':locale', ':locale/forums', ':locale/forums/:slug', ':locale/forums/new', ':locale/about', '*']

function buildOf(paths: string[]): ServerBuild {
  const ids = ['root', ...paths]
  const module = (id: string) => ({ default: () => null, loader: () => (id === '*' ? new Response(null, { status: 404 }) : id) })
  return {
    routes: Object.fromEntries(ids.map((id) => [id, id === 'root' ? { id, path: '', module: { default: () => null } } : { id, parentId: 'root', path: id, module: module(id) }])),
    entry: { module: { default: (_request: Request, status: number, _headers: Headers, page: EntryContext) => Response.json({ status, leaf: page.staticHandlerContext.matches.at(-1)?.route.id, told: Object.keys(page.manifest.routes).sort() }), handleError: () => {} } },
    assets: { routes: Object.fromEntries(ids.map((id) => [id, { id }])), entry: { module: '', imports: [] }, url: '', version: 'one' },
    future: { v3_singleFetch: true, v3_lazyRouteDiscovery: true }, publicPath: '/', assetsBuildDirectory: '', isSpaMode: false,
  } as unknown as ServerBuild
}

describe('the handler of a page', () => {
  let routes: RouteTable
  let handlers: PageHandlers
  beforeEach(() => {
    routes = openRouteTable(buildOf(PATHS))
    handlers = openPageHandlers(buildOf(PATHS))
  })
  const ask = async (address: string) => {
    const path = address.split('?')[0]!
    return await handlers(path, routes(path))(new Request(`http://kuultu.example${address}`))
  }
  const shown = async (path: string) => (await (await ask(path)).json()) as { status: number; leaf: string; told: string[] }

  it('shows the page of its address, however alike another one is', async () => {
    for (const [path, leaf] of [['/fi', ':locale'], ['/fi/forums', ':locale/forums'], ['/fi/forums/kevat', ':locale/forums/:slug'], ['/fi/forums/new', ':locale/forums/new'], ['/fi/forums/syksy', ':locale/forums/:slug']]) {
      expect((await shown(path!)).leaf, path).toBe(leaf)
    }
  })

  it('knows the page and the addresses above it, and nothing else', async () => {
    expect((await shown('/fi/forums/kevat')).told).toEqual(['root', ':locale', ':locale/forums', ':locale/forums/:slug'].sort())
    expect((await shown('/fi')).told).toEqual(['root', ':locale'].sort())
  })

  it('leaves addresses that lead nowhere where they lead', async () => {
    expect(await shown('/fi/nowhere/at/all')).toMatchObject({ status: 404, leaf: '*' })
    expect((await shown('/fi')).leaf).toBe(':locale')
  })

  it('tells scripts of every page they ask for', async () => {
    const patches = (await (await ask('/__manifest?version=one&p=/fi/about&p=/fi/forums/kevat')).json()) as Record<string, unknown>
    expect(Object.keys(patches)).toEqual(expect.arrayContaining([':locale/about', ':locale/forums/:slug']))
  })
})
