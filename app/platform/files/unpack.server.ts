import { promisify } from 'node:util'
import { inflate, inflateRaw } from 'node:zlib'

const ways = { raw: promisify(inflateRaw), zlib: promisify(inflate) }

/** Unpacks a piece and stops at the first byte over the limit, so that a small file cannot fill the memory. */
export async function unpack(format: 'raw' | 'zlib', packed: Uint8Array, most: number): Promise<Uint8Array | 'too-large' | 'damaged'> {
  try {
    return await ways[format](packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged'
  }
}
