import { inflateRawSync, inflateSync } from 'node:zlib'

const ways = { raw: inflateRawSync, zlib: inflateSync }

/**
 * Unpacks a piece and stops at the first byte over the limit, so that a small file cannot fill the memory. It is done at
 * once, because rules ask for it; the most that a file may unpack to takes a fraction of a second.
 */
export function unpack(format: 'raw' | 'zlib', packed: Uint8Array, most: number): Uint8Array | 'too-large' | 'damaged' {
  try {
    return ways[format](packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged'
  }
}
