// npm run drift: whether the migrations build exactly the tables of the schema. Exit code 2 when a migration is missing.
import { runPrisma } from './prisma.mjs'
import { withThrowAwayServer } from './throw-away.mjs'

const sides = ['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma']
const code = await withThrowAwayServer((url) => runPrisma(['migrate', 'diff', ...sides, '--exit-code'], url))
if (code === 0) process.stdout.write('The migrations build the schema.\n')
if (code === 2) process.stdout.write('The schema differs from the migrations: run "npm run migration -- <name>".\n')
process.exitCode = code
