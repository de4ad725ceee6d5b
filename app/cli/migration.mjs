// npm run migration -- <name>           writes the next migration from what changed in prisma/models.
// npm run migration -- --amend <name>   writes one anew that has not been published yet; without a name, the newest.
// What stands below the marker line in a migration was written by hand (views, special indexes) and is kept.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runPrisma } from './prisma.mjs'
import { root } from './source.mjs'
import { withThrowAwayServer } from './throw-away.mjs'

const marker = '-- Below: written by hand'
const folder = join(root, 'prisma/migrations')
const [word = '', amended] = process.argv.slice(2)
const target = word === '--amend' ? existing(amended) : /^[a-z][a-z0-9_]*$/.test(word) ? `${timestamp()}_${word}` : null

if (!target) {
  process.stderr.write('Say what changes, in small letters: npm run migration -- add_reading_time\n')
  process.exit(1)
}

const sql = await diffSince(target)
const file = join(folder, target, 'migration.sql')
const written = existsSync(file) ? readFileSync(file, 'utf8') : ''
const byHand = written.includes(marker) ? written.slice(written.indexOf(marker)) : ''
if (!sql && !byHand) {
  process.stdout.write('Nothing has changed: the migrations already build the schema.\n')
} else {
  mkdirSync(join(folder, target), { recursive: true })
  writeFileSync(file, [sql, byHand].filter(Boolean).join('\n'))
  process.stdout.write(`prisma/migrations/${target}/migration.sql\n`)
}

function migrationNames() {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
}

function existing(name) {
  return name ? migrationNames().find((one) => one === name || one.endsWith(`_${name}`)) : migrationNames().at(-1)
}

function timestamp() {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14)
}

/** The SQL from the migrations before `name` to the schema; empty when they already agree. */
async function diffSince(name) {
  const before = mkdtempSync(join(tmpdir(), 'kuultu-migrations-'))
  try {
    cpSync(folder, before, { recursive: true })
    for (const later of migrationNames().filter((one) => one >= name)) {
      rmSync(join(before, later), { recursive: true, force: true })
    }
    const sides = ['--from-migrations', before, '--to-schema', 'prisma']
    let text = ''
    const code = await withThrowAwayServer((url) =>
      runPrisma(['migrate', 'diff', ...sides, '--script', '--exit-code'], url, (part) => (text += part)),
    )
    if (code !== 0 && code !== 2) process.exit(1)
    return code === 2 ? text : ''
  } finally {
    rmSync(before, { recursive: true, force: true })
  }
}
