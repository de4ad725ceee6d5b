// npm start: the product in one process.
import { launch } from './launch.mjs'

await launch(async (load) => {
  const build = await load('server/index.js')
  await build.entry.module.startProduct(build)
})
