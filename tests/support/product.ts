import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export type Product = {
  /** For example `http://127.0.0.1:41234`. */
  origin: string
  port: number
  dataFolder: string
  process: ChildProcess
  /** Everything it has printed so far. */
  output: () => string
  /** Ends it in order, and throws away its data when that was made for it; answers its exit code. */
  stop: () => Promise<number | null>
  /** Ends it as a power cut would; the data stays. */
  kill: () => Promise<void>
}

export type ProductOptions = {
  /** Without one, a folder of its own, thrown away at the end. */
  dataFolder?: string
  /** A folder whose data a folder of its own begins with; no product may run on it meanwhile. */
  copyOf?: string
  port?: number
  /** Further settings. */
  env?: Record<string, string>
  /** Milliseconds; the first start fills the database with the demonstration. */
  patience?: number
}

/** Starts the built product as `npm start` does, and waits for the address it prints. Rejects with what it printed when it ends first. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const dataFolder = options.dataFolder ?? join(tmpdir(), `kuultu-product-${randomUUID()}`)
  if (options.copyOf && options.dataFolder === undefined) copyData(options.copyOf, dataFolder)
  const port = options.port ?? (await freePort())
  const own = { HOST: '127.0.0.1', PORT: String(port), KUULTU_DATA: dataFolder, NODE_ENV: 'production' as const }
  const env: NodeJS.ProcessEnv = { ...inherited(), ...own, ...options.env }
  const child = spawn(process.execPath, ['app/cli/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const discard = () => {
    if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
  }
  const product: Product = {
    origin: `http://127.0.0.1:${port}`,
    port,
    dataFolder,
    process: child,
    output: () => text,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const sterner = setTimeout(() => child.kill('SIGKILL'), 20_000)
        child.kill('SIGTERM')
        await ended
        clearTimeout(sterner)
      }
      discard()
      return child.exitCode
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
  try {
    await waitForAddress(product, options.patience ?? 180_000)
    return product
  } catch (error) {
    await product.stop()
    throw error
  }
}

/** Copies an ended product's data. The copy has no port of its own yet, so that several can start at the same time. */
function copyData(from: string, to: string): void {
  // The server of the database accepts only files of its own user.
  execFileSync('cp', ['-a', from, to])
  const notes = join(to, 'pg18.json')
  const { password } = JSON.parse(readFileSync(notes, 'utf8')) as { password: string }
  writeFileSync(notes, JSON.stringify({ password }), { mode: 0o600 })
}

async function waitForAddress(product: Product, patience: number): Promise<void> {
  const end = performance.now() + patience
  while (!product.output().includes(`:${product.port}`) || !(await isAnswering(product))) {
    if (product.process.exitCode !== null || product.process.signalCode !== null) {
      throw new Error(`The product ended (${product.process.exitCode ?? product.process.signalCode}) before it served:\n${product.output()}`)
    }
    if (performance.now() > end) throw new Error(`The product did not print its address in time:\n${product.output()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function isAnswering(product: Product): Promise<boolean> {
  try {
    return (await fetch(`${product.origin}/healthz`)).ok
  } catch {
    return false
  }
}

/** A port of the loopback address that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  return await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

// What vitest sets for itself, and settings of whoever runs the tests, must not reach the product.
const ownSettings = /^(VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_OPTIONS|DATABASE_URL|SECRET|DEMO|SEED|SMTP_URL|PUBLIC_ORIGIN|WORKER|TRUST_PROXY)$/

function inherited(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ownSettings.test(name))) as NodeJS.ProcessEnv
}
