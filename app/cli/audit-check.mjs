// npm run audit:check                                  whether the audit log of every county is as it was sealed
// npm run audit:check -- --county ID --expect 41:SEAL  and whether batch 41 still carries the seal that was written down
// Exit code 1 when anything was touched. Changes nothing: a user of the database who may only read can run it.
import { launch } from './launch.mjs'

await launch(async (load) => {
  process.exitCode = await (await load('cli/audit-check.js')).run(process.argv.slice(2))
})
