import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { isRefusedRequest } from './page-errors'

const noted: unknown[] = []
const route = { id: 'root', path: '', module: { default: () => null, loader: ({ request }: { request: Request }) => { if (new URL(request.url).searchParams.has('broken')) throw new Error('broken'); return null } } }
const build = {
  entry: { module: { default: () => new Response('page'), handleError: (error: unknown) => void noted.push(error) } },
  routes: { root: route }, mode: 'production', basename: '/',
  assets: { routes: { root: { id: 'root', path: '', hasLoader: true, hasAction: false, hasErrorBoundary: false, module: '' } }, entry: { module: '', imports: [] }, url: '', version: '' },
  future: { v3_singleFetch: true }, publicPath: '/', assetsBuildDirectory: '', isSpaMode: false,
} as unknown as ServerBuild

test.each([
  ['a method the page has no answer to', 'PUT', '/', true],
  ['another one', 'DELETE', '/', true],
  ['a fault of ours', 'GET', '/?broken', false],
])('%s is told apart from what goes wrong', async (_what, method, path, isRefused) => {
  noted.length = 0
  await createRequestHandler(build, 'production')(new Request(`https://kuultu.example${path}`, { method }))
  expect(noted.length).toBeGreaterThan(0)
  expect(noted.map(isRefusedRequest)).toEqual(noted.map(() => isRefused))
})

test('anything else is no refusal', () => {
  expect([null, 'text', { status: 404 }, { status: 500, statusText: '', internal: true, data: '' }, new TypeError()].map(isRefusedRequest)).toEqual([false, false, false, false, false])
})
