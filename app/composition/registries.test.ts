import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RETENTION_KINDS } from '~/counties/contract'
import { LEAST_YEARS } from '~/platform/audit/deletions'
import routes from '~/routes'
import { tablesOf } from '../../tests/architecture/tree.mjs'
import { CACHE_TAGS, TAGS } from './cache-tags'
import { PAGE_PERMISSIONS } from './page-permissions'
import { PERMISSIONS } from './permissions.server'
import { PERSONAL_DATA } from './personal-data'
import { RETENTION } from './retention.server'
import { SEARCH } from './search'
import { TABLE_RETENTION } from './table-retention'

type Entry = { file: string; children?: Entry[] }
const modulesIn = (entries: readonly Entry[]): string[] => entries.flatMap((entry) => [entry.file.replace(/^routes\//, '').replace(/\.tsx?$/, ''), ...modulesIn(entry.children ?? [])])

const tables = [...tablesOf('.').byTable.keys()].sort()
const modules = [...new Set(modulesIn(routes))].sort()

/** The columns of a table by their names in the database, as `prisma/models` declares them. */
function columnsOf(table: string, ofType = ''): string[] {
  const source = readdirSync('prisma/models').map((file) => readFileSync(`prisma/models/${file}`, 'utf8')).join('\n')
  const body = [...source.matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)].map(([, inner]) => inner!).find((inner) => inner.includes(`@@map("${table}")`)) ?? ''
  return body.split('\n').filter((line) => /^ {2}\w/.test(line) && !line.includes('@relation') && line.includes(ofType)).map((line) => /@map\("(\w+)"\)/.exec(line)?.[1] ?? /^ {2}(\w+)/.exec(line)![1]!)
}

function sourceOf(module: string): string {
  for (const ending of ['tsx', 'ts']) {
    try {
      return readFileSync(`app/routes/${module}.${ending}`, 'utf8')
    } catch {
      // The other ending.
    }
  }
  throw new Error(`There is no module ${module}`)
}

describe('the registry of personal data', () => {
  it('knows every table and no other', () => {
    expect(tables.length).toBeGreaterThan(25)
    expect(Object.keys(PERSONAL_DATA).sort()).toEqual(tables)
  })

  it('names columns that exist', () => {
    const wrong = Object.entries(PERSONAL_DATA).flatMap(([table, facts]) => {
      const named = [...('sealed' in facts ? (facts.sealed ?? []) : []), ...(facts.hashed ?? []), ...Object.keys(facts.traces ?? {}), ...(typeof facts.leaves === 'object' ? facts.leaves.without : [])]
      return named.filter((column) => !columnsOf(table).includes(column)).map((column) => `${table}.${column}`)
    })
    expect(wrong).toEqual([])
  })

  it('knows every digest, everything sealed, and every column with the id of somebody who signs in', () => {
    const untold = tables.flatMap((table) => {
      const facts = PERSONAL_DATA[table]!
      const sealed = 'sealed' in facts ? (facts.sealed ?? []) : []
      const ids = columnsOf(table, '@db.Uuid')
      return columnsOf(table).filter((column) =>
        (/(^|_)digest$|^sha256$/.test(column) && !facts.hashed?.includes(column))
        || (/_sealed$/.test(column) && !sealed.includes(column))
        || (/(^|_)(person|actor)_id$|(^|_)by$/.test(column) && ids.includes(column) && !(column in (facts.traces ?? {})))).map((column) => `${table}.${column}`)
    })
    expect(untold).toEqual([])
  })

  it('lets no secret leave with the tenant', () => {
    const secrets = tables.flatMap((table) => {
      const { leaves } = PERSONAL_DATA[table]!
      return leaves === 'never' ? [] : columnsOf(table).filter((column) => /salt|token|secret|password/.test(column) && (leaves === 'whole' || !leaves.without.includes(column))).map((column) => `${table}.${column}`)
    })
    expect(secrets).toEqual([])
  })

  it('lets no digest of a secret leave with the tenant', () => {
    const leaving = Object.entries(PERSONAL_DATA).flatMap(([table, { hashed = [], leaves }]) =>
      leaves === 'never' ? [] : hashed.filter((column) => /token|code|key/.test(column) && (leaves === 'whole' || !leaves.without.includes(column))).map((column) => `${table}.${column}`))
    expect(leaving).toEqual([])
  })
})

describe('the registry of retention', () => {
  it('knows every table and no other', () => {
    expect(Object.keys(TABLE_RETENTION).sort()).toEqual(tables)
  })

  it('has a rule for every kind the county may set, and rules and tables agree', () => {
    expect(Object.keys(RETENTION).sort()).toEqual(Object.keys(RETENTION_KINDS).sort())
    // What the check of the log goes by.
    expect(RETENTION_KINDS['audit-entries']).toMatchObject({ unit: 'years', least: LEAST_YEARS })
    const byRule = Object.entries(RETENTION).flatMap(([kind, rule]) => rule.tables.map((table) => `${table} ${kind}`)).sort()
    const byTable = Object.entries(TABLE_RETENTION).flatMap(([table, kept]) => ('kinds' in kept ? kept.kinds.map((kind) => `${table} ${kind}`) : [])).sort()
    expect(byTable).toEqual(byRule)
  })

  it('says along with which table something goes, and gives a reason where nothing goes', () => {
    for (const kept of Object.values(TABLE_RETENTION)) {
      if ('alongWith' in kept) expect(tables).toContain(kept.alongWith)
      if ('forGood' in kept) expect(kept.forGood.length).toBeGreaterThan(10)
    }
  })
})

describe('the registry of cache tags', () => {
  it('knows every module of the table of addresses and no other', () => {
    expect(modules.length).toBeGreaterThan(40)
    expect(Object.keys(CACHE_TAGS).sort()).toEqual(modules)
  })

  it('agrees with what the modules name', () => {
    const named = (source: string) => [...source.matchAll(/^.*\btags\b.*$/gm)].flatMap(([line]) => [...line.matchAll(/`([a-z-]+:)\$\{|'([a-z-]+)'/g)].map(([, many, one]) => many ?? one!)).filter((tag) => TAGS.includes(tag as never))
    for (const module of modules) {
      const source = sourceOf(module)
      const listed = CACHE_TAGS[module]!
      expect(source.includes('readPage('), `${module} is kept`).toBe(listed !== 'never kept')
      if (listed !== 'never kept') expect([...new Set(named(source))].sort(), module).toEqual([...listed].sort())
    }
  })

  it('has no tag that nothing ever forgets', () => {
    const commands = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /commands\/.*\.ts$/.test(file) && !file.includes('.test.')).map((file) => readFileSync(`app/${file}`, 'utf8')).join('\n')
    expect(TAGS.filter((tag) => !commands.includes(`\`${tag}\${`) && !commands.includes(`'${tag}'`))).toEqual([])
  })
})

describe('the registry of who may open a page', () => {
  it('knows every module of the table of addresses and no other', () => {
    expect(Object.keys(PAGE_PERMISSIONS).sort()).toEqual(modules)
  })

  it('names actions that exist', () => {
    const words = ['anybody', 'holder of a code', 'signed in', 'demonstration']
    expect(Object.values(PAGE_PERMISSIONS).filter((permission) => !words.includes(permission) && !(permission in PERMISSIONS))).toEqual([])
  })

  it('is asked by the module itself or by the helper it begins with', () => {
    const helpers = readdirSync('app/routes', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.server.ts'))
    const reach = (module: string) => {
      const source = sourceOf(module)
      return [source, ...helpers.filter((file) => source.includes(`/${file.split('/').at(-1)!.replace(/\.ts$/, '')}'`)).map((file) => readFileSync(`app/routes/${file}`, 'utf8'))].join('\n')
    }
    const silent = Object.entries(PAGE_PERMISSIONS).filter(([module, permission]) => permission in PERMISSIONS && !(reach(module).includes(`'${permission}'`) && /requireMay|openDesk|openModeration|openAdmin/.test(reach(module)))).map(([module]) => module)
    expect(silent).toEqual([])
    const open = Object.entries(PAGE_PERMISSIONS).filter(([module, permission]) => !(permission in PERMISSIONS) && /requireMay\(|openDesk\(|openModeration\(|openAdmin\(/.test(sourceOf(module))).map(([module]) => module)
    expect(open).toEqual([])
  })
})

describe('the registry of search', () => {
  it('knows every column that is there for search', () => {
    const columns = tables.flatMap((table) => columnsOf(table).filter((column) => /search/.test(column)).map((column) => `${table}.${column}`))
    expect(Object.values(SEARCH).map(({ table, column }) => `${table}.${column}`).sort()).toEqual(columns.sort())
  })

  it('looks into nothing that residents wrote', () => {
    for (const { table } of Object.values(SEARCH)) {
      const facts = PERSONAL_DATA[table]!
      expect('whose' in facts && facts.whose === 'resident', table).toBe(false)
    }
  })
})
