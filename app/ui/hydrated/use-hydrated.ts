import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and in the first render, true once the page lives: plain HTML first, enhancement after. */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, () => true, () => false)
}
