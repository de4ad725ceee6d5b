// `npm run lint`: ESLint, the import rules and the shape of the tree, side by side. Ends with 1 when anything is wrong.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkTree } from './tree.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const started = Date.now()

/** Runs a tool of node_modules and gives its exit code and everything it said. */
function run(script, ...options) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', script), ...options], { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } })
    let said = ''
    child.stdout.on('data', (data) => (said += data))
    child.stderr.on('data', (data) => (said += data))
    child.on('close', (code) => resolve({ code: code ?? 1, said: said.trim() }))
  })
}

const places = ['app', 'prisma'].filter((place) => existsSync(path.join(root, place)))
const [code, imports] = await Promise.all([
  run('eslint/bin/eslint.js', '.', ...process.argv.slice(2)),
  run('dependency-cruiser/bin/dependency-cruise.mjs', '--config', path.join(root, 'tests/architecture/dependency-cruiser.cjs'), '--output-type', 'err', ...places),
])
const tree = checkTree(root)
const errors = tree.filter(({ level }) => level === 'error')
const guides = tree.filter(({ level }) => level === 'guide')
const line = ({ rule, file, message }) => `  ${rule}: ${file}\n    ${message}`

if (code.said) console.log(code.said)
console.log(code.code === 0 ? 'Code: in order.' : 'Code: see above.')
if (imports.code !== 0) console.log(imports.said)
console.log(imports.code === 0 ? 'Imports: in order.' : 'Imports: see above.')
if (errors.length > 0) console.log(errors.map(line).join('\n'))
console.log(errors.length === 0 ? 'Tree: in order.' : 'Tree: see above.')
if (guides.length > 0) console.log(`Questions of size, no errors (${guides.length}):\n${guides.map(line).join('\n')}`)
console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`)
process.exitCode = code.code === 0 && imports.code === 0 && errors.length === 0 ? 0 : 1
