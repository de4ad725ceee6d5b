// npm run worker: only the jobs, in a process of their own beside servers started with WORKER=none.
import { launch } from './launch.mjs'

await launch(async (load) => await (await load('cli/worker.js')).run())
