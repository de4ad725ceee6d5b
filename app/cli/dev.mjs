// npm run dev: the product from its sources; what is changed in them is seen at the next request.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { fail } from './launch.mjs'

try {
  process.chdir(fileURLToPath(new URL('../../', import.meta.url)))
  process.env.NODE_ENV ??= 'development'
  const vite = await createServer({ server: { middlewareMode: true } })
  const loadBuild = async () => await vite.ssrLoadModule('virtual:remix/server-build')
  const build = await loadBuild()
  await build.entry.module.startProduct(build, { middlewares: vite.middlewares, loadBuild })
} catch (error) {
  fail(error)
}
