// The package brings no types of its own.
declare module 'hyphen/*/index.js' {
  const hyphen: { hyphenateSync: (text: string, options?: { minWordLength?: number; hyphenChar?: string }) => string }
  export default hyphen
}
