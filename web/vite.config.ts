import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { budget } from './build/budget-plugin.mjs'
import { compress } from './build/compress-plugin.mjs'
import { messages } from './build/messages-plugin.mjs'
import { publicPages } from './build/public-plugin.mjs'
import { slim } from './build/slim-plugin.mjs'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Which modules are fetched together: `shell` with the first screen, the others with theirs. */
const PARTS = {
  shell: ['workspace', 'identity'],
  board: ['board', 'calendar'],
  calendar: ['calendar'],
  calendars: ['calendars'],
  classes: ['classes', 'calendar'],
  fees: ['fees'],
  kit: ['kit', 'week'],
  palette: ['palette'],
  premium: ['premium'],
  requests: ['requests'],
  series: ['series'],
  resources: ['resources'],
  settings: ['settings', 'week'],
  setup: ['setup', 'week'],
  stays: ['stays', 'calendar'],
  visits: ['visits', 'calendar'],
  waitlist: ['waitlist'],
}

const SHELL =
  /node_modules\/(react|react-dom|scheduler|@tanstack)\/(?!.*(nfiniteQuery(Observer)?|useBlocker)\.js$)|virtual:messages\/[a-z]+$|src\/app\/(router|Root|Shell|AccountButton|Failure|Pending|queries)\.tsx?$|src\/features\/(access|business)\/|src\/shared\/(api|i18n|slim|(keys|media|settings)\.tsx?$|ui\/(Avatar|Button|Icon|ProblemStrip|Strip|Toaster|toast))/

/** What is shipped is weighed and packed; `--mode pretend` is the same client with a server of its own inside, to look at. */
const shipped = () => [
  budget({ entry: 'web/index.html', shellKB: 120, stylesKB: 10, languageKB: 6, partKB: 60 }),
  compress(),
  publicPages({ configs: [here('vite.public.config.ts'), here('vite.embed.config.ts')], watch: [here('src/public'), here('i18n')] }),
]

export default defineConfig(({ mode }) => ({
  plugins: [react(), tailwind(), slim(), messages({ root: here('i18n'), parts: PARTS }), mode === 'pretend' ? [] : shipped()],
  build: {
    outDir: mode === 'pretend' ? '../target/pretend' : '../target/classes/web',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Small files stay files: a data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: here('index.html'),
      // What every screen of the workspace stands on is one file: a dozen crumbs would each wait for their turn.
      output: { codeSplitting: { groups: [{ name: 'shell', test: SHELL }] } },
    },
  },
  // Lazy parts too, or the first visit to each would reload the page in development.
  optimizeDeps: { entries: ['index.html', 'src/app/*.tsx', 'src/features/**/*.tsx'] },
  server: { proxy: { '/api': { target: 'http://localhost:8080', ws: true } } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: '../target/vitest.json' }]],
  },
}))
