import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

/** One page in one encoding, ready to be written: nothing is left to compute when it is asked for. */
export type Variant = { body: Buffer; etag: string; headers: string[]; notModifiedHeaders: string[] }

/** A rendered public page in every encoding. */
export type CachedPage = { variants: Record<Encoding, Variant>; tags: ReadonlySet<string>; freshUntil: number; bytes: number; /** The pattern of its address. */ route: string }

export type RenderedPage = { html: Buffer; headers: [string, string][]; tags: ReadonlySet<string>; freshUntil: Date | null; route: string }

/** Makes a rendered page ready for sending: compressed ahead, with an entity tag for each encoding. */
export async function preparePage({ html, headers, tags, freshUntil, route }: RenderedPage): Promise<CachedPage> {
  const [br, gz] = await Promise.all([
    brotli(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: html.length } }),
    compressGzip(html, { level: 9 }),
  ])
  const digest = createHash('sha256').update(html).digest('base64url').slice(0, 22)
  const variant = (encoding: Encoding, body: Buffer): Variant => {
    const etag = `"${digest}-${encoding}"`
    const shared: [string, string][] = [...headers, ['ETag', etag], ['Cache-Control', 'no-cache'], ['Vary', 'Accept-Encoding']]
    const full: [string, string][] = [...shared, ['Content-Length', String(body.length)], ...(encoding === 'identity' ? [] : ([['Content-Encoding', encoding]] as [string, string][]))]
    return { body, etag, headers: full.flat(), notModifiedHeaders: shared.filter(([name]) => name.toLowerCase() !== 'content-type').flat() }
  }
  const variants = { br: variant('br', br), gzip: variant('gzip', gz), identity: variant('identity', html) }
  return { variants, tags, route, freshUntil: freshUntil?.getTime() ?? Infinity, bytes: html.length + br.length + gz.length }
}

const REFUSED = { br: /br\s*;\s*q=0(\.0*)?\s*(,|$)/, gzip: /gzip\s*;\s*q=0(\.0*)?\s*(,|$)/ }

/** The best encoding that a browser accepts. */
export function chosenEncoding(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return 'identity'
  const accepts = (name: 'br' | 'gzip') => acceptEncoding.includes(name) && !REFUSED[name].test(acceptEncoding)
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity'
}

/** Whether `If-None-Match` names this entity tag. */
export function matchesTag(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && (ifNoneMatch === etag || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
}
