import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const folder = fileURLToPath(new URL('./app/cli', import.meta.url))
const programs = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))

// The commands that are not the server: every app/cli/<name>.ts becomes build/cli/<name>.js.
export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  esbuild: { jsx: 'automatic' },
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'build/cli',
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: Object.fromEntries(programs.map((name) => [basename(name, '.ts'), `${folder}/${name}`])),
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
})
