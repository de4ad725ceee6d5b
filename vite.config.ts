import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { baseLanguage, LOCALES } from './app/kernel/locales'
import remixOptions from './remix.config.js'

// React Aria carries what it says by itself in thirty languages; English is also what it falls back to.
const spoken = [...new Set(['en', ...LOCALES.map(baseLanguage)])]

export default defineConfig({
  plugins: [remix(remixOptions), optimizeLocales.vite({ locales: spoken })],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: {
    // The floor for people's phones; older browsers read the HTML and send its forms.
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    cssTarget: 'chrome109',
    // The content security policy allows nothing from data: addresses.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { watch: { ignored: ['**/.data/**', '**/build/**', '**/tests/**'] } },
})
