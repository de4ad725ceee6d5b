import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/** The project's root folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Loads TypeScript modules of the product for the developers' commands, which must work before anything is built.
 * Call `close` when done, or the command does not end.
 */
export async function openSource() {
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    resolve: { alias: { '~': fileURLToPath(new URL('../', import.meta.url)) } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  return { load: async (path) => await vite.ssrLoadModule(path), close: async () => await vite.close() }
}
