import { readFileSync, readdirSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { fell, plant } from './planted-tree'
import { checkTree } from './tree.mjs'

let tree: string | undefined

afterEach(() => fell(tree))

/** What the check says about a tree of these files: `rule: file`, errors only unless asked. */
async function complaints(files: Record<string, string>, level = 'error'): Promise<string[]> {
  tree = await plant(files)
  return checkTree(tree).filter((each) => each.level === level).map(({ rule, file }) => `${rule}: ${file}`)
}

const models = {
  'prisma/models/answers.prisma': 'model AnswerDraft {\n  id String\n\n  @@map("answer_draft")\n}',
  'prisma/models/analysis.prisma': 'model Theme {\n  id String\n\n  @@map("theme")\n}',
  'prisma/models/platform.prisma': 'model AuditEntry {\n  id String\n\n  @@map("audit_entry")\n}',
}

describe('names and places', () => {
  it.each<[string, string]>([
    ['app/platform/http/seeOther.ts', 'kebab-case: app/platform/http/seeOther.ts'],
    ['app/platform/Http/see.ts', 'kebab-case: app/platform/Http'],
    ['app/platform/utils/see.ts', 'telling-names: app/platform/utils'],
    ['app/platform/http/helpers.ts', 'telling-names: app/platform/http/helpers.ts'],
    ['app/ui/index.ts', 'no-barrel: app/ui/index.ts'],
    ['app/models/answer.ts', 'known-folders: app/models'],
    ['app/answers/services/send.ts', 'kinds-of-file: app/answers/services'],
    ['app/answers/number/check.ts', 'kinds-of-file: app/answers/number'],
    ['app/answers/store/drafts.ts', 'server-suffix: app/answers/store/drafts.ts'],
    ['app/answers/forms/answer.ts', 'server-suffix: app/answers/forms/answer.ts'],
    ['app/decisions/one-way.md', 'decision-names: app/decisions/one-way.md'],
    ['prisma/models/votes.prisma', 'table-owner: prisma/models/votes.prisma'],
  ])('objects to %s', async (file, complaint) => {
    expect(await complaints({ [file]: 'model Vote {\n}' })).toEqual([complaint])
  })

  it('objects to two decisions of one number', async () => {
    expect(await complaints({ 'app/decisions/0001-a.md': '', 'app/decisions/0001-b.md': '' })).toEqual(['decision-names: app/decisions/0001-b.md'])
  })

  it('objects to a file over 300 lines and asks about one over 120', async () => {
    const files = { 'app/answers/rules/long.ts': '//\n'.repeat(301), 'app/answers/rules/rather-long.ts': '//\n'.repeat(130), 'app/answers/README.md': '' }
    expect(await complaints(files)).toEqual(['file-size: app/answers/rules/long.ts'])
    expect(checkTree(tree!).filter(({ level }) => level === 'guide').map(({ file }) => file)).toEqual(['app/answers/rules/rather-long.ts'])
  })

  it('asks about a folder of more than 20 entries and an area without introduction', async () => {
    const files = Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`app/answers/rules/rule-${n}.ts`, '']))
    expect(await complaints(files, 'guide')).toEqual(['folder-size: app/answers/rules', 'area-readme: app/answers'])
  })

  it('lets a usual tree be, and an empty one', async () => {
    const files = {
      'app/answers/README.md': '', 'app/answers/contract.ts': '', 'app/answers/rules/answering.ts': '', 'app/answers/rules/answering.test.ts': '', 'app/answers/store/drafts.server.ts': '',
      'app/answers/store/drafts.db.test.ts': '', 'app/answers/guards.server.ts': '', 'app/questions/number/check.ts': '', 'app/questions/question-type.ts': '', 'app/ui/button/button.examples.tsx': '',
      'app/decisions/0001-offline-engine.md': '', 'app/routes/public/own-answer.tsx': '', 'app/root.tsx': '', 'tests/support/browser.ts': '',
    }
    expect(await complaints(files)).toEqual([])
    await fell(tree)
    expect(await complaints({})).toEqual([])
  })
})

describe('the owner of a table', () => {
  const raw = (sql: string) => `export const rows = (db) => db.$queryRaw\`${sql}\``

  it.each<[string, string]>([
    ['app/analysis/store/borrowed.server.ts', 'export const rows = (db) => db.answerDraft.findMany({})'],
    ['app/answers/commands/in-a-hurry.server.ts', 'export const rows = (db) => db.answerDraft\n  .updateMany({})'],
    ['app/analysis/store/joined.server.ts', raw('SELECT 1 FROM theme t JOIN answer_draft d ON true')],
    ['app/analysis/store/written.server.ts', raw('INSERT INTO "answer_draft" VALUES (1)')],
    ['app/answers/store/audited.server.ts', 'export const write = (db) => db.auditEntry.create({})'],
    ['prisma/seed/shortcut.server.ts', 'export const write = (db) => db.theme.create({})'],
  ])('is the only one to mention it: %s', async (file, code) => {
    expect(await complaints({ ...models, [file]: code })).toEqual([`table-owner: ${file}`])
  })

  it('may be read by later areas through its views, not by earlier ones', async () => {
    const files = {
      'app/analysis/store/later.server.ts': raw('SELECT 1 FROM answers_public_values'),
      'app/consultations/store/earlier.server.ts': raw('SELECT 1 FROM answers_public_values'),
    }
    expect(await complaints({ ...models, ...files })).toEqual(['views-one-way: app/consultations/store/earlier.server.ts'])
  })

  it('is not confused by comments, words and tests', async () => {
    const files = {
      'app/answers/store/drafts.server.ts': `${raw('SELECT 1 FROM answer_draft')}\nexport const all = (db) => db.answerDraft.findMany({})`,
      'app/platform/db/work.server.ts': 'export const write = (db) => db.auditEntry.create({})',
      'app/analysis/rules/words.ts': '// taken from theme\n/* db.answerDraft.findMany() */\nexport const words = `from answer_draft`',
      'app/analysis/testing/a-theme.server.ts': 'export const rows = (db) => db.answerDraft.create({})',
      'app/analysis/store/words.db.test.ts': 'export const rows = (db) => db.answerDraft.findMany({})',
    }
    expect(await complaints({ ...models, ...files })).toEqual([])
  })
})

describe('SQL', () => {
  it('stands where the threat model (0016) says, and nowhere else', () => {
    const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/\.test\.tsx?$|\/testing\/|\/generated\//.test(file))
    const withSql = files.filter((file) => /\$(?:query|execute)Raw|Prisma\.sql|\.query(?:<[^(]*>)?\(/.test(readFileSync(`app/${file}`, 'utf8')))
    const places = /^(?:[a-z-]+\/store\/|platform\/(?:db|audit|jobs)\/|platform\/http\/(?:invalidate|cache\/tag-listener)\.server\.ts$|composition\/readiness\.server\.ts$)/
    expect(withSql.length).toBeGreaterThan(40)
    expect(withSql.filter((file) => !places.test(file))).toEqual([])
  })
})
