declare module '*/public/scripts/identity-code.js' {
  /** Whether the text holds a personal identity code: shape, day and check character (domain rule P-3). */
  export function hasIdentityCode(text: string): boolean
}
