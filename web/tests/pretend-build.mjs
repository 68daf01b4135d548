// The workspace as it is shipped, with the pretend server inside, served from ../target/pretend.
import { build, preview } from 'vite'

/** Built once for a run. @returns {Promise<{ base: string, close: () => Promise<void> }>} */
export async function pretendBuild() {
  await build({ mode: 'pretend', logLevel: 'error' })
  const server = await preview({ mode: 'pretend', preview: { port: 0 }, logLevel: 'error' })
  return { base: server.resolvedUrls?.local[0] ?? '', close: () => server.close() }
}
