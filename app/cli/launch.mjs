import { fileURLToPath } from 'node:url'
import { checkDataFolder } from './data-folder.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const oldest = [20, 11]

/**
 * Runs a command of the product: checks Node, builds if needed, and turns an expected failure into one line and exit
 * code 1.
 */
export async function launch(run) {
  outliveReaders(process.stdout)
  outliveReaders(process.stderr)
  try {
    checkNode()
    // Folders in the settings are relative to the checkout, from wherever the command was called.
    process.chdir(root)
    process.env.NODE_ENV ??= 'production'
    checkDataFolder()
    const { buildOnce } = await import('./build.mjs')
    const announce = () => process.stdout.write('Building the product. This is done once and takes about half a minute.\n')
    await buildOnce({ announce })
    await run((path) => import(`../../build/${path}`))
  } catch (error) {
    fail(error)
  }
}

/** Nobody may be reading any more, as after `| head`: what a command was told to do it still does, and says it to nobody. */
function outliveReaders(stream) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/**
 * Keeps what libraries warn of out of the error stream: the router writes whole addresses there, with the secrets that stand
 * in them. That there was a warning is still told.
 */
export function withoutWordsOfLibraries(target = globalThis.console) {
  target.warn = () => void process.stderr.write('{"level":"warn","msg":"a library warned"}\n')
}

/** Ends the process with what is wrong: the message alone when it was to be expected, else everything known. */
export function fail(error) {
  const isMissing = error?.code === 'ERR_MODULE_NOT_FOUND' && /Cannot find package/.test(error.message)
  const line = isMissing ? `${error.message.split(' imported from')[0]}. Run "npm ci" first.` : error?.message
  const isExpected = isMissing || error?.name === 'StartFailure'
  process.stderr.write(`${isExpected ? line : (error?.stack ?? String(error))}\n`)
  process.exit(1)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  const failure = new Error(`Kuultu needs Node.js ${oldest.join('.')} or later, and this is ${process.versions.node}.`)
  failure.name = 'StartFailure'
  throw failure
}
