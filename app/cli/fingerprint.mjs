import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folders = ['app', 'locales', 'public', 'prisma']
const files = ['package-lock.json', 'remix.config.js', 'tsconfig.json', 'vite.config.ts', 'vite.cli.config.ts']
const leftOut = /(\.test\.tsx?|\.md)$|^app\/cli\/.*\.mjs$|\/(generated|testing|decisions|migrations|offline-engine)$/

/** A digest of everything the build is made from: it changes when the product must be built again. */
export function fingerprint(root) {
  const digest = createHash('sha256')
  for (const path of [...folders.flatMap((folder) => walk(root, folder)), ...files]) {
    if (!existsSync(join(root, path))) continue
    digest.update(path).update('\0').update(readFileSync(join(root, path))).update('\0')
  }
  return digest.digest('hex')
}

function walk(root, folder) {
  if (!existsSync(join(root, folder))) return []
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries
    .map((entry) => ({ path: `${folder}/${entry.name}`, isFolder: entry.isDirectory() }))
    .filter(({ path }) => !leftOut.test(path))
    .flatMap(({ path, isFolder }) => (isFolder ? walk(root, path) : [path]))
    .sort()
}
