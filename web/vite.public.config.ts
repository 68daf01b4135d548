import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { bookingWords } from './build/booking-plugin.mjs'
import { compress } from './build/compress-plugin.mjs'
import { prune } from './build/prune-plugin.mjs'
import { DATES, ZONE_CITIES } from './src/shared/i18n/tables'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What is fetched later is one script without styles: there is nothing to fetch before it. */
const plainImport = {
  name: 'tend-plain-import',
  enforce: 'pre' as const,
  load: (id: string) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined),
}

/** Where the booking pages come from. */
const BOOKING = ['../src/main/jte/booking', '../src/main/jte/layout', '../src/main/jte/parts/icon.jte', '../src/main/jte/parts/sign.jte', '../src/main/jte/parts/tongues.jte', 'src/public/booking', 'src/public/public.ts']

// What the pages from the server ask for. Built apart, so that a public page never fetches a part of the workspace.
export default defineConfig({
  plugins: [
    plainImport,
    bookingWords({ sources: here('src/public/booking'), messages: here('i18n'), dates: DATES, cities: ZONE_CITIES }),
    prune({
      keep: /^pv-\d$|^f\d+$/,
      sheets: { 'public.css': ['../src/main/jte', 'src/public'].map(here), 'pages.css': BOOKING.map(here), 'frame.css': BOOKING.map(here) },
      themed: ['frame.css'],
    }),
    compress(),
  ],
  build: {
    outDir: '../target/classes/web',
    emptyOutDir: false,
    manifest: 'public.json',
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['src/public/public.css', 'src/public/booking/pages.css', 'src/public/embed/frame.css', 'src/public/embed/frame.ts', 'src/public/public.ts', 'src/public/booking/island.tsx'].map(here) },
  },
})
