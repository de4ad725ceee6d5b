import type { ReactElement } from 'react'

/** A component in one of its states, as data: shown on the component page, checked by the tests. */
export type Example = { name: string; description: string; element: ReactElement }
