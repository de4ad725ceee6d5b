import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// Without this Prisma downloads its engine from the network, which a closed network refuses (decision 0001).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
  new URL('./prisma/offline-engine/schema-engine.mjs', import.meta.url),
)
process.env.CHECKPOINT_DISABLE ??= '1'

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
