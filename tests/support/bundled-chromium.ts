import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

export type Unpacked = { path: string; env: Record<string, string> }

/** The Chromium that @sparticuz/chromium carries, unpacked once beside it. */
export function unpackCurrent(): Unpacked {
  const folder = unpack('@sparticuz/chromium')
  return { path: join(folder, 'chromium'), env: environment(folder) }
}

/** Chromium 109, the oldest the product promises to work in. Its package lacks libnspr4, so it borrows the newer one's libraries. */
export function unpackOldest(): Unpacked {
  return { path: join(unpack('chromium-109'), 'chromium'), env: environment(unpack('@sparticuz/chromium')) }
}

function environment(folder: string): Record<string, string> {
  // A bare machine has no fonts and nothing that says where they would be.
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: folder }
  return { LD_LIBRARY_PATH: join(folder, 'lib'), ...fonts }
}

// The packages' own `executablePath()` would unpack into the system's folder for temporary files.
function unpack(name: string): string {
  const source = join(modules, name)
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }
  const folder = join(modules, '.cache', `chromium-${version}`)
  if (existsSync(join(folder, 'chromium'))) return folder
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  try {
    for (const file of readdirSync(join(source, 'bin'))) {
      const content = brotliDecompressSync(readFileSync(join(source, 'bin', file)))
      if (file === 'chromium.br') writeFileSync(join(draft, 'chromium'), content, { mode: 0o755 })
      else execFileSync('tar', ['-x', '--no-same-owner', '-C', draft], { input: content })
    }
    renameSync(draft, folder)
  } catch (error) {
    if (!existsSync(join(folder, 'chromium'))) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return folder
}
