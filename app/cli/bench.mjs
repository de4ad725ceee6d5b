// npm run bench             every figure of the built product, one JSON line each.
// npm run bench -- submit   only the figures whose names begin so.
import { buildOnce } from './build.mjs'
import { fail } from './launch.mjs'
import { openSource, root } from './source.mjs'

try {
  process.chdir(root)
  process.env.NODE_ENV ??= 'production'
  await buildOnce({ announce: () => process.stderr.write('Building the product.\n') })
  const source = await openSource()
  try {
    const { bench } = await source.load('/tests/bench/bench.ts')
    await bench(process.argv.slice(2))
  } finally {
    await source.close()
  }
} catch (error) {
  fail(error)
}
