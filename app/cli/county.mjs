// npm run county -- --file county.json     enters a county and its first official; safe to repeat.
// npm run county -- --help                 says what the file holds and which options there are.
import { launch } from './launch.mjs'

await launch(async (load) => await (await load('cli/county.js')).run(process.argv.slice(2)))
