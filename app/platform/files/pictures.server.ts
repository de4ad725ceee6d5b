import sharp from 'sharp'

/** Pictures of more points than this are no pictures for a page; they would only fill the memory. */
const MOST_PIXELS = 50_000_000

// The library reads dozens of formats; each reader of a format is a door, and two are needed.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'] })
sharp.cache(false)
sharp.concurrency(1)

/**
 * The same picture drawn anew from its points: turned as it was held, without where, when and with what it was taken,
 * and without anything that stood beside the points. Null when it cannot be read or has too many points.
 */
export async function redraw(kind: 'png' | 'jpeg', bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true }).timeout({ seconds: 20 }).autoOrient()
    const drawn = kind === 'png' ? picture.png({ compressionLevel: 9 }) : picture.jpeg({ quality: 88, mozjpeg: true })
    return new Uint8Array(await drawn.toBuffer())
  } catch {
    return null
  }
}
