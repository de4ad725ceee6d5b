import type { ReactNode } from 'react'

/** Words in another language than the page around them, so that they are spoken right. */
export function LanguagePart({ lang, children }: { lang: string; children: ReactNode }) {
  return <span lang={lang}>{children}</span>
}
