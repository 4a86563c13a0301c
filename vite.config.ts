import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The API that the console's development server asks; started beside it by `npm start`. */
const API = process.env['API'] ?? 'http://127.0.0.1:3000'

/** The console: `npm run dev:web` serves it while it is being written, `runtime/console.ts` builds it. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  // what things are called stands outside web/
  server: {
    fs: { allow: ['.', '../glossary', '../node_modules'] },
    proxy: { '/api': API, '/rehearsal': API, '/ready': API },
  },
  build: {
    // the browsers of the last three years
    target: ['chrome111', 'safari16.4', 'firefox114'],
    manifest: true,
    emptyOutDir: true,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    // a file of a page may be large: it is sent compressed, and measured so by `npm run bench:web`
    chunkSizeWarningLimit: 2_000,
  },
})
