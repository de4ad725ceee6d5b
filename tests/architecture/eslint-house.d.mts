import type { Linter } from 'eslint'

export function houseConfig(root: string): Linter.Config[]
