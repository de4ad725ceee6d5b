/** As much of pngjs as the tests use: a picture's pixels, four bytes each. */
declare module 'pngjs' {
  export const PNG: { sync: { read: (file: Buffer) => { width: number; height: number; data: Buffer } } }
}
