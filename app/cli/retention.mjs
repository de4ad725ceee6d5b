// npm run retention -- --preview [--on 2032-01-31]   what would be deleted now, or on that day; deletes nothing.
// npm run retention -- --run                          deletes it now instead of in the night.
// npm run retention -- --replay [FILE]                after an old copy was restored: deletes again what the journal names, and signs everybody out.
import { launch } from './launch.mjs'

await launch(async (load) => await (await load('cli/retention.js')).run(process.argv.slice(2)))
