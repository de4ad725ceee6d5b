import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { unpackCurrent, unpackOldest } from './bundled-chromium'

/** A browser that has been seen to start. `origin` says in words where it came from. */
export type FoundBrowser = { path: string; version: string; env: Record<string, string>; origin: string }

const systemPath = '/usr/bin/chromium'
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
]

/**
 * The browser the tests run in: CHROME_PATH, the one that comes with the packages, the system's, or the one the package
 * manager installs (as root). Throws when none starts: browser tests are never skipped. The packages' Chromium is built
 * without a window and takes two thirds of the time; KUULTU_BROWSER=system asks for the system's.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const wanted = process.env.CHROME_PATH
  if (wanted) return await check({ path: wanted, env: {}, origin: 'CHROME_PATH' })
  const reasons: string[] = []
  for (const candidate of candidates()) {
    try {
      return await check(candidate())
    } catch (error) {
      reasons.push((error as Error).message)
    }
  }
  throw new Error(`No browser for the tests. Set CHROME_PATH to a Chromium.\n${reasons.join('\n')}`)
}

/** The oldest browser in which people must be able to answer: Chromium 109. */
export async function findOldestBrowser(): Promise<FoundBrowser> {
  return await check({ ...unpackOldest(), origin: 'the npm package chromium-109' })
}

/** Starts a found browser. */
export async function launchBrowser(found: Pick<FoundBrowser, 'path' | 'env'>): Promise<Browser> {
  return await chromium.launch({
    executablePath: found.path,
    args: found.env.LD_LIBRARY_PATH ? [...flags, '--no-zygote'] : flags,
    env: { ...definedEnvironment(), ...found.env },
    timeout: 60_000,
  })
}

/** One plain line: which browser, which version, from where. */
export function describeBrowser({ version, origin, path }: FoundBrowser): string {
  return `Browser: Chromium ${version} from ${origin} (${path})`
}

type Candidate = Omit<FoundBrowser, 'version'>

function candidates(): (() => Candidate)[] {
  const bundled = () => ({ ...unpackCurrent(), origin: 'the npm package @sparticuz/chromium' })
  const installed = () => {
    if (!existsSync(systemPath)) throw new Error(`${systemPath}: not there`)
    return { path: systemPath, env: {}, origin: 'the system' }
  }
  const fetched = () => {
    install()
    return { path: systemPath, env: {}, origin: 'the package manager, installed just now' }
  }
  return process.env.KUULTU_BROWSER === 'system' ? [installed, fetched] : [bundled, installed, fetched]
}

function install(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error('apt-get: not root, or not there')
  process.stdout.write('No browser found: installing Chromium with apt-get.\n')
  const run = (...words: string[]) =>
    execFileSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  run('update')
  run('install', '-y', '--no-install-recommends', 'chromium')
}

/** A browser counts as found only when it starts and says its version. */
async function check(candidate: Candidate): Promise<FoundBrowser> {
  try {
    const browser = await launchBrowser(candidate)
    const version = browser.version()
    await browser.close()
    return { ...candidate, version }
  } catch (error) {
    throw new Error(`${candidate.path} from ${candidate.origin} does not start: ${String(error).split('\n')[0]}`, { cause: error })
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined))
}
