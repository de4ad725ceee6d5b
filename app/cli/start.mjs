// npm start: the product in one process.
import { launch, withoutWordsOfLibraries } from './launch.mjs'

await launch(async (load) => {
  withoutWordsOfLibraries()
  const build = await load('server/index.js')
  await build.entry.module.startProduct(build)
})
