import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const { AREAS, KINDS, QUESTION_TYPES, FRAME, EMPTY_NAMES } = createRequire(import.meta.url)('./areas.cjs')

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/
const SERVER_KINDS = ['forms', 'store', 'commands', 'queries', 'guards']
const ENTRIES_IN_A_FOLDER = 20
const LINES_TO_ANSWER_FOR = 300
const WRITES_AND_READS =
  'findMany|findFirst|findFirstOrThrow|findUnique|findUniqueOrThrow|create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany|count|aggregate|groupBy'

/**
 * Looks through the tree at `root` for what neither the compiler, ESLint nor dependency-cruiser sees.
 * `level` is `error`, or `guide` for a size that asks a question. Folders that do not exist are nothing to say about.
 * @returns {{ level: 'error' | 'guide', rule: string, file: string, message: string }[]}
 */
export function checkTree(root) {
  const found = []
  const say = (level, rule, file, message) => found.push({ level, rule, file, message })
  for (const top of ['app', 'tests', 'prisma/seed']) walk(root, top, (file, entries) => (entries ? checkFolder(file, entries, say) : checkFile(root, file, say)))
  for (const area of AREAS) checkArea(root, area, say)
  checkFrame(root, say)
  checkDecisions(root, say)
  checkTables(root, say)
  return found
}

function walk(root, place, visit) {
  const full = path.join(root, place)
  if (!existsSync(full)) return
  const entries = readdirSync(full, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.') && entry.name !== 'generated' && entry.name !== 'node_modules')
  visit(place, entries)
  for (const entry of entries) {
    const inner = `${place}/${entry.name}`
    if (entry.isDirectory()) walk(root, inner, visit)
    else visit(inner)
  }
}

function checkFolder(folder, entries, say) {
  const name = path.basename(folder)
  if (!KEBAB.test(name)) say('error', 'kebab-case', folder, 'Folders are named in kebab-case.')
  if (EMPTY_NAMES.includes(name)) say('error', 'telling-names', folder, `"${name}" says nothing about what is inside.`)
  if (entries.length > ENTRIES_IN_A_FOLDER && !['app', 'app/ui'].includes(folder)) say('guide', 'folder-size', folder, `${entries.length} entries; ${ENTRIES_IN_A_FOLDER} have proved livable.`)
}

function checkFile(root, file, say) {
  const name = path.basename(file)
  if (name === 'README.md') return
  if (!KEBAB.test(name)) say('error', 'kebab-case', file, 'Files are named in kebab-case.')
  const stem = name.split('.')[0]
  if (EMPTY_NAMES.includes(stem)) say('error', 'telling-names', file, `"${stem}" says nothing about what is inside.`)
  if (stem === 'index' && file.startsWith('app/')) say('error', 'no-barrel', file, 'A file is imported by its own name.')
  const isCode = /\.(?:tsx?|mjs|cjs)$/.test(name)
  if (!isCode || /\.test\.tsx?$/.test(name)) return
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n').length - 1
  if (lines > LINES_TO_ANSWER_FOR) say('error', 'file-size', file, `${lines} lines: over ${LINES_TO_ANSWER_FOR} there is a thought to take apart.`)
  else if (lines > usualLines(file)) say('guide', 'file-size', file, `${lines} lines; ${usualLines(file)} have proved livable.`)
}

function usualLines(file) {
  if (/^tests\/|\/testing\/|^prisma\//.test(file)) return LINES_TO_ANSWER_FOR
  return /\/ui\/|^app\/shell\//.test(file) ? 150 : 120
}

function checkArea(root, area, say) {
  const folder = `app/${area}`
  const full = path.join(root, folder)
  if (!existsSync(full)) return
  const entries = readdirSync(full, { withFileTypes: true })
  if (entries.some((entry) => entry.name === 'commands' || entry.name === 'rules') && !entries.some((entry) => entry.name === 'README.md')) {
    say('guide', 'area-readme', folder, 'An area introduces itself in half a page: README.md.')
  }
  for (const entry of entries) {
    const kind = entry.name.split('.')[0]
    const isTest = /\.test\.tsx?$/.test(entry.name)
    const isQuestionType = area === 'questions' && (entry.isDirectory() ? QUESTION_TYPES.includes(entry.name) : /^(?:question-types?|registry|type-rules)\.ts$/.test(entry.name))
    if (!isTest && !isQuestionType && entry.name !== 'README.md' && !KINDS.includes(kind)) {
      say('error', 'kinds-of-file', `${folder}/${entry.name}`, `Inside an area there are: ${KINDS.join(', ')}.`)
    }
  }
  for (const kind of SERVER_KINDS) {
    walk(root, `${folder}/${kind}`, (file, inner) => {
      if (!inner && /\.tsx?$/.test(file) && !/\.server\.tsx?$|\.test\.tsx?$/.test(file)) say('error', 'server-suffix', file, `${kind} run on the server only: the name ends in .server.ts.`)
    })
  }
}

function checkFrame(root, say) {
  const full = path.join(root, 'app')
  if (!existsSync(full)) return
  for (const entry of readdirSync(full, { withFileTypes: true })) {
    if (entry.isDirectory() && ![...AREAS, ...FRAME].includes(entry.name)) say('error', 'known-folders', `app/${entry.name}`, 'A new area gets its place in tests/architecture/areas.cjs.')
  }
}

function checkDecisions(root, say) {
  const full = path.join(root, 'app/decisions')
  if (!existsSync(full)) return
  const numbers = new Map()
  for (const name of readdirSync(full)) {
    if (!/^\d{4}-[a-z0-9-]+\.md$/.test(name)) say('error', 'decision-names', `app/decisions/${name}`, 'A decision is named 0001-what-was-decided.md.')
    const number = name.slice(0, 4)
    if (numbers.has(number)) say('error', 'decision-names', `app/decisions/${name}`, `Number ${number} is taken by ${numbers.get(number)}.`)
    numbers.set(number, name)
  }
}

/** Models by client name and by table, with the area whose `prisma/models/<area>.prisma` declares them. */
export function tablesOf(root) {
  const folder = path.join(root, 'prisma/models')
  const byClient = new Map()
  const byTable = new Map()
  for (const name of existsSync(folder) ? readdirSync(folder).filter((each) => each.endsWith('.prisma')) : []) {
    const owner = name.replace(/\.prisma$/, '')
    for (const [, model, body] of readFileSync(path.join(folder, name), 'utf8').matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)) {
      byClient.set(model[0].toLowerCase() + model.slice(1), owner)
      byTable.set(/@@map\("(\w+)"\)/.exec(body)?.[1] ?? model, owner)
    }
  }
  return { byClient, byTable }
}

function checkTables(root, say) {
  const { byClient, byTable } = tablesOf(root)
  for (const owner of new Set(byClient.values())) {
    if (!AREAS.includes(owner) && owner !== 'platform') say('error', 'table-owner', `prisma/models/${owner}.prisma`, 'Models live in a file named after their area.')
  }
  const mayTouch = (file, owner) => (owner === 'platform' ? file.startsWith('app/platform/') : new RegExp(`^app/${owner}/store[./]`).test(file))
  const inspect = (file, inner) => {
    if (inner || !/\.(?:tsx?|mjs)$/.test(file) || /\.test\.tsx?$|\/testing\//.test(file)) return
    const code = readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')
    for (const [, client] of code.matchAll(new RegExp(`\\.(\\w+)\\s*\\.\\s*(?:${WRITES_AND_READS})\\s*\\(`, 'g'))) {
      const owner = byClient.get(client)
      if (owner && !mayTouch(file, owner)) say('error', 'table-owner', file, `The table of ${client} belongs to ${owner}: only app/${owner}/store/ mentions it.`)
    }
    if (!/\$(?:query|execute)Raw|Prisma\.sql|\.query\(|\bsql\b/.test(code)) return
    for (const [sql] of code.matchAll(/`[^`]*`/g)) checkSql(file, sql, byTable, mayTouch, say)
  }
  walk(root, 'app', inspect)
  walk(root, 'prisma/seed', inspect)
}

function checkSql(file, sql, byTable, mayTouch, say) {
  const readers = [...sql.matchAll(/\b(?:from|join|into|update|using|truncate|table|only)\s+"?([a-z_]+)"?/gi)].map(([, name]) => name)
  for (const name of readers) {
    const owner = byTable.get(name)
    if (owner && !mayTouch(file, owner)) say('error', 'table-owner', file, `Table ${name} belongs to ${owner}: read its published view or ask its guard.`)
    const viewOf = AREAS.find((area) => name.startsWith(`${area.replaceAll('-', '_')}_public_`))
    const reader = AREAS.find((area) => file.startsWith(`app/${area}/`))
    if (viewOf && reader && AREAS.indexOf(viewOf) > AREAS.indexOf(reader)) say('error', 'views-one-way', file, `${reader} may not read ${name}: ${viewOf} comes later.`)
  }
}
