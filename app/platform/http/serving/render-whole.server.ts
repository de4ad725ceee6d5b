import type { ReactElement } from 'react'
import { PassThrough, Readable, Transform } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'

/** Renders a page that its scripts will take over, once all of it is known to be right; rejects when a part of it cannot be rendered. */
export async function renderWhole(tree: ReactElement, nonce: string): Promise<ReadableStream> {
  return await new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(tree, {
      nonce,
      onAllReady: () => resolve(Readable.toWeb(pipe(new PassThrough()).pipe(withoutNulls())) as ReadableStream),
      onShellError: reject,
      onError: (error) => reject(error),
    })
  })
}

// React 18 writes 2048 bytes at a time, and null bytes where a letter of several bytes does not fit at their end: inside a
// field a browser shows them as a sign that nobody wrote, and sends it back. Nothing of ours holds a null byte.
function withoutNulls(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}
