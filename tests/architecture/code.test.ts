import { ESLint } from 'eslint'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { houseConfig } from './eslint-house.mjs'
import { fell, plant } from './planted-tree'

/** One fault each: where it stands, the code, and the rule that must object. */
const PLANTED: [file: string, code: string, rule: string][] = [
  ['app/answers/rules/clock.ts', `/** Now. */\nexport function now() {\n  return new Date()\n}`, 'no-restricted-syntax'],
  ['app/answers/rules/date-now.ts', `/** Now. */\nexport function now() {\n  return Date.now()\n}`, 'no-restricted-syntax'],
  ['app/answers/rules/chance.ts', `/** Any. */\nexport function any() {\n  return Math.random()\n}`, 'no-restricted-syntax'],
  ['app/answers/rules/settings.ts', `/** A setting. */\nexport function setting() {\n  return process.env.PORT\n}`, 'no-restricted-syntax'],
  ['app/answers/rules/waits.ts', `/** Later. */\nexport async function later(x: Promise<string>) {\n  return await x\n}`, 'no-restricted-syntax'],
  ['app/questions/number/draws.ts', `/** A draw. */\nexport function draw() {\n  return crypto.randomUUID()\n}`, 'no-restricted-syntax'],
  ['app/kernel/clock.ts', `/** Now. */\nexport function now() {\n  return performance.now()\n}`, 'no-restricted-syntax'],
  ['app/answers/store/row.server.ts', `export class Row {\n  id = 1\n}`, 'no-restricted-syntax'],
  ['app/platform/http/shape.ts', `export interface Shape {\n  a: string\n}`, 'no-restricted-syntax'],
  ['app/answers/queries/finnish-first.server.ts', `/** A language. */\nexport function languageOf(stored: string | null) {\n  return stored ?? 'fi'\n}`, 'no-restricted-syntax'],
  ['app/answers/ui/finnish-else.ts', `/** A language. */\nexport function languageOf(isOther: boolean, stored: string) {\n  return isOther ? stored : 'fi-simple'\n}`, 'no-restricted-syntax'],
  ['app/shell/finnish-unless-said.ts', `/** A language. */\nexport function languageOf(locale = 'sv') {\n  return locale\n}`, 'no-restricted-syntax'],
  ['app/answers/store/trusts-tags.server.ts', `type Locale = 'fi' | 'sv'\n/** A language. */\nexport function languageOf(row: { locale: string }) {\n  return row.locale as Locale\n}`, 'no-restricted-syntax'],
  ['app/platform/http/state.ts', `export enum State {\n  Open,\n}`, 'no-restricted-syntax'],
  ['app/platform/http/barrel.ts', `export * from './plain'`, 'no-restricted-syntax'],
  ['app/questions/rules/passes-on.ts', `export { check } from '../number/check'`, 'no-restricted-syntax'],
  ['app/platform/http/passes-on.ts', `export { plain } from './plain'`, 'no-restricted-syntax'],
  ['app/platform/http/default.ts', `export default 1`, 'no-restricted-exports'],
  ['app/platform/http/names.ts', `export type MailService = string`, '@typescript-eslint/naming-convention'],
  ['app/platform/http/prefix.ts', `export type IShape = string`, '@typescript-eslint/naming-convention'],
  ['app/platform/http/half-type.ts', `import { type Plain } from './plain'\nexport type A = Plain`, '@typescript-eslint/no-import-type-side-effects'],
  ['app/platform/http/untold.ts', `export function untold() {\n  return 1\n}`, 'house/exported-function-promises'],
  ['app/platform/http/untold-arrow.ts', `export const untold = () => 1`, 'house/exported-function-promises'],
  ['app/platform/http/prints.ts', `console.log(1)`, 'no-console'],
  ['app/platform/http/floats.ts', `/** Starts. */\nexport function start(x: Promise<string>) {\n  x.then(() => 1)\n}`, '@typescript-eslint/no-floating-promises'],
  ['app/platform/http/any.ts', `/** Any. */\nexport function any(x: any): string {\n  return x.y\n}`, '@typescript-eslint/no-explicit-any'],
  ['app/platform/http/half.ts', `/** A word. */\nexport function word(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}`, '@typescript-eslint/switch-exhaustiveness-check'],
  ['app/platform/http/semicolon.ts', `export const a = 1;`, 'semi'],
  ['app/ui/box/box.tsx', `/** A box. */\nexport function Box() {\n  return <div style={{ color: 'red' }} />\n}`, 'no-restricted-syntax'],
  ['app/ui/raw/raw.tsx', `/** Raw. */\nexport function Raw({ html }: { html: string }) {\n  return <div dangerouslySetInnerHTML={{ __html: html }} />\n}`, 'no-restricted-syntax'],
  ['app/ui/picture/picture.tsx', `/** A picture. */\nexport function Picture() {\n  return <img src="/a.png" />\n}`, 'jsx-a11y/alt-text'],
  ['app/ui/press/press.tsx', `/** Pressed. */\nexport function Press({ go }: { go: () => void }) {\n  return <div onClick={go} />\n}`, 'jsx-a11y/no-static-element-interactions'],
  ['app/answers/ui/literal.tsx', `/** Words. */\nexport function Words() {\n  return <p>Kiitos vastauksesta</p>\n}`, 'i18next/no-literal-string'],
  ['app/answers/ui/expression.tsx', `/** Words. */\nexport function Words({ sent }: { sent: boolean }) {\n  return <p>{sent ? 'Kiitos' : null}</p>\n}`, 'house/words-from-locales'],
  ['app/shell/attribute.tsx', `/** Words. */\nexport function Words() {\n  return <nav aria-label="Valikko" />\n}`, 'house/words-from-locales'],
  ['app/routes/public/prop.tsx', `import { Field } from '../../ui/field/field'\nexport default function Page() {\n  return <Field label={\`Nimi\`} />\n}`, 'house/words-from-locales'],
  ['app/platform/http/needless.ts', `// eslint-disable-next-line no-console\nexport const a = 1`, 'unused-directive'],
]

/** Code that must pass: what stands beside the faults above and is right. */
const LIVING: Record<string, string> = {
  'app/platform/http/plain.ts': `export type Plain = string\nexport const plain = 1`,
  'app/ui/field/field.tsx': `/** A field. */\nexport function Field({ label }: { label: string }) {\n  return <span className="label">{label}: 12–14</span>\n}`,
  'app/routes/public/fine.tsx': `import { Field } from '../../ui/field/field'\nexport default function Page({ name }: { name: string }) {\n  return <Field label={name === 'a' ? name : \`\${name}: \`} />\n}`,
  'app/answers/rules/closing.ts': `/** Whether it has closed. */\nexport function hasClosed(closesAt: Date, now: Date) {\n  return now >= closesAt && new Date(closesAt).getTime() > 0\n}`,
  'app/answers/rules/closing.test.ts': `import { hasClosed } from './closing'\nexport const closed = hasClosed(new Date(), new Date())`,
  'app/questions/number/check.ts': `/** A number. */\nexport function check(x: number) {\n  return x\n}`,
  'app/questions/budget/check.ts': `export { check } from '../number/check'`,
  'app/questions/number/paper.tsx': `/** On paper. */\nexport function Paper() {\n  return <hr />\n}`,
  'app/questions/budget/paper.tsx': `export { Paper } from '../number/paper'`,
  'app/platform/http/untyped.d.ts': `declare module 'untyped' {\n  const a: string\n  export default a\n}`,
  'app/platform/http/augments.ts': `declare module 'react' {\n  interface Attributes {\n    a?: string\n  }\n}\nexport const a = 1`,
  'app/ui/button/button.examples.tsx': `import { Field } from '../field/field'\nexport const examples = { plain: <Field label="Nimi" /> }`,
}

let tree: string | undefined
const found = new Map<string, string[]>()

beforeAll(async () => {
  const tsconfig = { compilerOptions: { target: 'ES2022', module: 'ESNext', moduleResolution: 'Bundler', strict: true, jsx: 'react-jsx', verbatimModuleSyntax: true, noEmit: true, types: ['node', 'react'] }, include: ['app'] }
  tree = await plant({ ...LIVING, ...Object.fromEntries(PLANTED.map(([file, code]) => [file, code])), 'tsconfig.json': JSON.stringify(tsconfig), 'package.json': '{"type":"module"}' })
  const eslint = new ESLint({ cwd: tree, overrideConfigFile: true, overrideConfig: houseConfig(tree) })
  for (const { filePath, messages } of await eslint.lintFiles(['app'])) {
    const rules = messages.map(({ ruleId, message }) => ruleId ?? (message.startsWith('Unused eslint-disable') ? 'unused-directive' : message))
    found.set(path.relative(tree, filePath), rules)
  }
}, 60_000)

afterAll(() => fell(tree))

describe('the rules of code', () => {
  it.each(PLANTED)('object to %s', (file, _code, rule) => {
    expect(found.get(file)).toContain(rule)
  })

  it.each(Object.keys(LIVING))('let %s be', (file) => {
    expect(found.get(file)).toEqual([])
  })
})
