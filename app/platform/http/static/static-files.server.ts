import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { chosenEncoding, matchesTag, type Encoding } from '../cache/page.server'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml; charset=utf-8', '.png': 'image/png', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.map': 'application/json', '.webp': 'image/webp',
}
const COMPRESSED = new Set(['.js', '.css', '.svg', '.txt', '.json', '.webmanifest', '.map'])
const DAY = 86_400

type StaticFile = { type: string; policy: string; digest: string; isText: boolean; bodies: Map<Encoding, Promise<Buffer>> }

/** Serves one request for a file and answers the request's id, or null when there is no such file. */
export type StaticFiles = (request: IncomingMessage, response: ServerResponse) => string | null

/**
 * Reads the built files once. Files whose name carries a digest of their content may be kept for ever; the rest
 * are asked for again. Each is compressed once, the first time somebody wants it so.
 */
export function openStaticFiles(folder: string, headers: [string, string][]): StaticFiles {
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    // `path` is the older name of the same: Node 20.11 has no other.
    const path = join(('parentPath' in entry ? entry.parentPath : undefined) ?? (entry as { path: string }).path, entry.name)
    files.set(`/${relative(folder, path).split(sep).map(encodeURIComponent).join('/')}`, readStaticFile(path, relative(folder, path)))
  }
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null
    const file = files.get((request.url ?? '').split('?', 1)[0]!)
    if (!file) return null
    const requestId = randomUUID()
    void send(file, request, response, [...headers, ['X-Request-Id', requestId]])
    return requestId
  }
}

function readStaticFile(path: string, name: string): StaticFile {
  const body = readFileSync(path)
  const extension = extname(path)
  const isHashed = name.startsWith(`assets${sep}`)
  const isFont = extension === '.woff2'
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    policy: isHashed ? `public, max-age=${365 * DAY}, immutable` : isFont ? `public, max-age=${30 * DAY}` : 'no-cache',
    digest: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    isText: COMPRESSED.has(extension) && body.length > 500,
    bodies: new Map([['identity', Promise.resolve(body)]]),
  }
}

async function send(file: StaticFile, request: IncomingMessage, response: ServerResponse, headers: [string, string][]): Promise<void> {
  const encoding = file.isText ? chosenEncoding(request.headers['accept-encoding']) : 'identity'
  const etag = `"${file.digest}-${encoding}"`
  const shared = [...headers, ['ETag', etag], ['Cache-Control', file.policy], ['Vary', 'Accept-Encoding']].flat()
  if (matchesTag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, shared).end()
    return
  }
  const body = await bodyOf(file, encoding)
  const own = ['Content-Type', file.type, 'Content-Length', String(body.length), ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding])]
  response.writeHead(200, [...shared, ...own])
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function bodyOf(file: StaticFile, encoding: Encoding): Promise<Buffer> {
  let body = file.bodies.get(encoding)
  if (!body) {
    body = file.bodies.get('identity')!.then(compressWith[encoding])
    file.bodies.set(encoding, body)
  }
  return await body
}

const compressWith: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: async (body) => await promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: body.length > 200_000 ? 9 : 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: async (body) => await promisify(gzip)(body, { level: 9 }),
  identity: async (body) => body,
}
