import { askClamd, type Verdict } from './clamd.server'
import { redraw } from './pictures.server'
import { unpack } from './unpack.server'

/** What is done with files that people send, and the limits for them. */
export type FileTools = {
  /** The largest file that is kept. */
  maxBytes: number
  /** Null when no scanner is set up: then nothing is scanned, and the pages where files are added say so. */
  scan: ((bytes: Uint8Array) => Promise<Verdict>) | null
  redraw: typeof redraw
  unpack: typeof unpack
}

/** The tools as the settings want them. */
export function openFileTools({ clamd, maxBytes }: { clamd: string | null; maxBytes: number }): FileTools {
  return { maxBytes, scan: clamd === null ? null : async (bytes) => await askClamd(clamd, bytes), redraw, unpack }
}
