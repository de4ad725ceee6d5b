// npm run archive -- SLUG [--county ID] [--out FOLDER]      a package of one matter
// npm run archive -- --all [--with-contacts] [--out FOLDER]   a package of every county, to leave with
// npm run archive -- --verify FILE                            whether a package is whole and unchanged
import { launch } from './launch.mjs'

await launch(async (load) => await (await load('cli/archive.js')).run(process.argv.slice(2)))
