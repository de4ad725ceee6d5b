import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Product } from './product'

/** The address of the database that a started product keeps in its data folder. */
export function databaseOf({ dataFolder }: Pick<Product, 'dataFolder'>): string {
  const { password, port } = JSON.parse(readFileSync(join(dataFolder, 'pg18.json'), 'utf8')) as { password: string; port: number }
  return `postgresql://postgres:${password}@127.0.0.1:${port}/kuultu`
}
