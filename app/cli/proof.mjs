// npm run proof -- --file proof.json                    whether the answer of the file is counted under the file's root
// npm run proof -- --file proof.json --root <digest>    and whether that is the root which has been published
// Needs neither the product nor a network: this one file can be copied and read. How it works is told in
// app/oversight/README.md.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const isDigest = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const option = (name) => {
  const place = process.argv.indexOf(`--${name}`)
  return place < 0 ? undefined : process.argv[place + 1]
}

/** Ends with what is wrong in one line. */
function end(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** RFC 8785: keys in order, no spaces. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

function read(name) {
  try {
    return JSON.parse(readFileSync(name, 'utf8'))
  } catch (error) {
    return end(`${name} cannot be read: ${error.message}`)
  }
}

const name = option('file')
if (!name) end('Say which file: npm run proof -- --file proof.json')
const proof = read(name)
const isProof =
  proof?.kind === 'kuultu proof 1' && isDigest(proof.salt) && isDigest(proof.contentDigest) && isDigest(proof.root?.digest) &&
  Array.isArray(proof.path) && proof.path.every((step) => isDigest(step?.digest) && ['left', 'right'].includes(step?.side))
if (!isProof) end(`${name} is not a proof of Kuultu.`)

const bytes = (digest) => Buffer.from(digest, 'hex')
// A leaf begins with 0 and a node with 1, so that none can be taken for the other (RFC 6962, section 2.1).
const leaf = sha256(Buffer.of(0), bytes(proof.salt), bytes(proof.contentDigest))
const top = proof.path.reduce((below, { side, digest }) => (side === 'left' ? sha256(Buffer.of(1), bytes(digest), below) : sha256(Buffer.of(1), below, bytes(digest))), leaf)

if (top.toString('hex') !== proof.root.digest) end('No: the answer is not under the root of the file.')
const published = option('root')?.toLowerCase().replace(/[^0-9a-f]/g, '')
if (published !== undefined && published !== proof.root.digest) end('No: the root of the file is not the one you gave.')
// The page of checksums counts the supplements, which come after the first root.
const { number } = proof.root
const which = number > 1 ? `supplement ${number - 1} (root ${number})` : `root ${number}`
process.stdout.write(`Yes: the answer is counted under ${which} of "${proof.consultation}".\n`)

if (proof.content === undefined) process.stdout.write('The file does not hold the answer itself.\n')
else {
  if (!isDigest(proof.contentSalt)) end(`${name} is not a proof of Kuultu.`)
  const digest = sha256(bytes(proof.contentSalt), Buffer.from(canonical(proof.content), 'utf8')).toString('hex')
  if (digest !== proof.contentDigest) end('No: what is counted is another answer than the one in the file.')
  process.stdout.write('What is counted is the answer in the file, word for word.\n')
}
if (published === undefined) process.stdout.write(`Compare the root with the published one:\n  ${proof.root.digest}\n  ${proof.roots}\n`)
