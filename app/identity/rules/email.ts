import { hasIdentityCode } from '~/kernel/personal-data'

/** An e-mail address as it is compared: without spaces around it and in lower case. */
export function normalizeEmail(typed: string): string {
  return typed.trim().toLowerCase()
}

/** Whether a text has the shape of an e-mail address, and holds no identity code. Whether mail arrives, only sending tells. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && !hasIdentityCode(text) && /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@.<>(),;:"]{2,}$/.test(text)
}
