// npm run dependencies              writes the list of packages with their licences anew.
// npm run dependencies -- --check   ends with 1 when the list, the lockfile or a licence is not as it should be.
// npm run dependencies -- --advisories   lists known weaknesses of packages with the time in which each is to be mended.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { lookForAdvisories } from './advisories.mjs'
import { root } from './source.mjs'

const LIST = 'app/cli/dependencies.md'
const REGISTRY = 'https://registry.npmjs.org/'

/**
 * Licences under which packages may stand beside code under EUPL-1.2: permissive ones, those of fonts and data, and
 * those that the EUPL's appendix names as compatible and that reach no further than the package's own files.
 */
const ALLOWED = new Set([
  '0BSD', 'Apache-2.0', 'Artistic-2.0', 'BlueOak-1.0.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-3.0', 'CC-BY-4.0', 'CC0-1.0', 'EPL-2.0', 'EUPL-1.2', 'ISC',
  'LGPL-2.1-or-later', 'LGPL-3.0-or-later', 'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1', 'PostgreSQL', 'Python-2.0', 'Unicode-3.0', 'Unlicense', 'WTFPL', 'Zlib',
])

/** Packages whose manifest names no licence, or none that can be read: by the licence file that lies in each. */
const LOOKED_AT = {
  '@react-aria/optimize-locales-plugin': 'Apache-2.0',
  '@visx/vendor': 'MIT AND ISC',
  'require-like': 'MIT',
  'seq-queue': 'MIT',
}

/**
 * Everything wrong with the packages, a line each: a lockfile that does not follow package.json, a package from
 * elsewhere than the registry or without a digest, a script at installing that nobody has
 * decided on, a licence that is not allowed. `licenceOf` gives what an installed package says of itself, for lockfile
 * entries that say nothing.
 */
export function dependencyFaults(manifest, lock, licenceOf = () => undefined) {
  const own = lock.packages[''] ?? {}
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies']
  const outOfStep = kinds.filter((kind) => sorted(manifest[kind]) !== sorted(own[kind])).map((kind) => `package-lock.json does not follow the ${kind} of package.json: run npm install`)
  const unpinned = kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}).filter(([, version]) => !/^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version)).map(([name, version]) => `${name}: ${version} is not one version`))
  return [...outOfStep, ...unpinned, ...scriptFaults(manifest, lock), ...packagesOf(lock).flatMap((each) => faultsOf(each, licenceOf))]
}

// npm itself only tells of a package that the list says nothing of, and runs its script.
function scriptFaults({ allowScripts = {} }, lock) {
  const running = new Set(packagesOf(lock).filter(({ entry }) => entry.hasInstallScript).map(({ name }) => name))
  return [
    ...[...running].filter((name) => !Object.hasOwn(allowScripts, name)).map((name) => `${name}: runs a script when it is installed, and allowScripts of package.json does not say whether it may`),
    ...Object.keys(allowScripts).filter((name) => !running.has(name)).map((name) => `${name}: is named in allowScripts of package.json and has no script to run`),
  ]
}

function faultsOf({ path, name, entry }, licenceOf) {
  const faults = []
  if (entry.link || (entry.resolved !== undefined && !entry.resolved.startsWith(REGISTRY))) faults.push(`${name}: comes from ${entry.resolved ?? 'a folder'}, not from the registry`)
  if (!/^sha(?:512|384)-/.test(entry.integrity ?? '') && !entry.inBundle) faults.push(`${name}: has no digest (integrity)`)
  const licence = LOOKED_AT[name] ?? licenceIn(entry.license) ?? licenceIn(licenceOf(path))
  if (!licence) faults.push(`${name}: no licence is named`)
  else if (!isAllowed(licence)) faults.push(`${name}: ${licence} is not on the list of allowed licences`)
  return faults
}

/** Whether a licence expression (SPDX) can be met with allowed licences: one side of an OR, both of an AND. */
export function isAllowed(expression) {
  const plain = expression.trim().replace(/^\(([^()]*)\)$/, '$1')
  const parts = (word) => plain.replace(/\(([^()]*)\)/g, (inner) => inner.replaceAll(' ', '\u0001')).split(` ${word} `).map((part) => part.replaceAll('\u0001', ' '))
  if (parts('AND').length > 1) return parts('AND').every(isAllowed)
  if (parts('OR').length > 1) return parts('OR').some(isAllowed)
  return ALLOWED.has(plain)
}

/** The list for people: every package with its versions and licence, those that run in the product first. */
export function dependencyList(lock, licenceOf = () => undefined) {
  const rows = (wanted) => {
    const byName = new Map()
    for (const { path, name, entry } of packagesOf(lock).filter(({ entry }) => (entry.dev === true) === wanted)) {
      const licence = LOOKED_AT[name] ?? licenceIn(entry.license) ?? licenceIn(licenceOf(path)) ?? 'not named'
      const key = `${name}\u0000${licence}`
      byName.set(key, [...(byName.get(key) ?? []), entry.version])
    }
    return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, versions]) => `| ${key.split('\u0000')[0]} | ${[...new Set(versions)].sort().join(', ')} | ${key.split('\u0000')[1]} |`)
  }
  const table = (lines) => ['| package | version | licence |', '|---|---|---|', ...lines].join('\n')
  return `# Packages and their licences\n\nWritten by \`npm run dependencies\` from \`package-lock.json\`; checked by \`npm run check\`.\n\n## In the product\n\n${table(rows(false))}\n\n## For building and testing only\n\n${table(rows(true))}\n`
}

function packagesOf(lock) {
  return Object.entries(lock.packages).filter(([path]) => path !== '').map(([path, entry]) => ({ path, entry, name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length) }))
}

function licenceIn(said) {
  if (typeof said === 'string') return said
  if (Array.isArray(said)) return said.map(licenceIn).filter(Boolean).join(' OR ') || undefined
  return said?.type
}

function sorted(packages) {
  return JSON.stringify(Object.entries(packages ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function installedLicence(path) {
  const file = join(root, path, 'package.json')
  if (!existsSync(file)) return undefined
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  return manifest.license ?? manifest.licenses
}

function run(isCheck) {
  const [manifest, lock] = ['package.json', 'package-lock.json'].map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')))
  const faults = dependencyFaults(manifest, lock, installedLicence)
  const list = dependencyList(lock, installedLicence)
  if (!isCheck) writeFileSync(join(root, LIST), list)
  else if (!existsSync(join(root, LIST)) || readFileSync(join(root, LIST), 'utf8') !== list) faults.push(`${LIST} is not up to date: run npm run dependencies`)
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.stdout.write(faults.length === 0 ? 'Packages: in order.\n' : `Packages: ${faults.length} to put right.\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--advisories')) lookForAdvisories()
  else run(process.argv.includes('--check'))
}
