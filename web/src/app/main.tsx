import './app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { browserLanguage, speak } from '../shared/i18n/i18n'
import { applyTheme, currentSettings } from '../shared/settings'
import { createQueries } from './queries'
import { createWorkspaceRouter } from './router'

applyTheme()

if ((import.meta.env.DEV || import.meta.env.MODE === 'pretend') && new URLSearchParams(location.search).has('mock')) {
  const { pretend } = await import('../../tests/pretend-server')
  pretend()
}

const queries = createQueries(() => {
  const { pathname, href } = router.state.location
  if (pathname === '/') return
  queries.removeQueries({ queryKey: ['me'] })
  void router.navigate({ to: '/', search: { to: href } })
})
const router = createWorkspaceRouter(queries)

await speak(currentSettings().language ?? browserLanguage())
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
