import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes a small tree of files below `.cache/`, where the real packages are found; remove it with `fell`. */
export async function plant(files: Record<string, string>): Promise<string> {
  const cache = path.join(process.cwd(), '.cache')
  await mkdir(cache, { recursive: true })
  const tree = await mkdtemp(path.join(cache, 'planted-'))
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(tree, file)), { recursive: true })
    await writeFile(path.join(tree, file), `${content}\n`)
  }
  return tree
}

/** Removes a planted tree. */
export async function fell(tree: string | undefined): Promise<void> {
  if (tree) await rm(tree, { recursive: true, force: true })
}
