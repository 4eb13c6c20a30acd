import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const berkas = (jalur: string): string => fileURLToPath(new URL(jalur, import.meta.url))
const api = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/kerja/',
  plugins: [react()],
  resolve: { alias: { '#src': fileURLToPath(new URL('../src', import.meta.url)) } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // The public page that verifies receipts asks the manifest for the name of its script.
    manifest: true,
    rolldownOptions: { input: { index: berkas('index.html'), periksa: berkas('src/periksa/peramban.ts') } },
  },
  server: { proxy: { '/api': api } },
})
