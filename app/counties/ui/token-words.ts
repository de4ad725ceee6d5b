import { useText } from '~/platform/i18n/use-text'

const TOKENS = ['paper', 'raised', 'ink', 'ink-soft', 'line', 'lingon', 'lingon-tint', 'notice', 'done', 'spruce', 'spruce-deep', 'on-spruce', 'spruce-tint', 'lake'] as const

/** What the colours of the look are for, in words. */
export function useTokenWords(): (name: string) => string {
  const { t } = useText('counties')
  return (name) => {
    const known = TOKENS.find((each) => each === name)
    return known ? t(`theme.token.${known}`) : name
  }
}
