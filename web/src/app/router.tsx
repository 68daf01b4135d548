import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { meQuery } from '../features/access'
import { businessQuery } from '../features/business'
import { readSearch } from '../features/calendar/search'
import type { BoardSearch } from '../features/board/search'
import type { TodaySearch } from '../features/scheduling'
import { isProblem } from '../shared/api/problem'
import { type LocalDate, isLocalDate } from '../shared/i18n/clock'
import { withTexts } from '../shared/i18n/i18n'
import { Failure, NoSuchPage } from './Failure'
import { Pending } from './Pending'
import { Root } from './Root'
import { Shell } from './Shell'

interface Context {
  queries: QueryClient
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: NoSuchPage, errorComponent: Failure })

const entry = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): { to?: string } => within(search['to']),
  component: lazyRouteComponent(() => import('../features/identity/EntryPage'), 'EntryPage'),
})

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('../features/identity/SignUpPage'), 'SignUpPage'),
})

const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  validateSearch: (search): { token?: string } => token(search['token']),
  component: lazyRouteComponent(() => import('../features/identity/VerifyPage'), 'VerifyPage'),
})

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  validateSearch: (search): { token?: string } => token(search['token']),
  component: lazyRouteComponent(() => import('../features/identity/ResetPage'), 'ResetPage'),
})

/** The parts we build with, to look at. */
const kit = createRoute({
  getParentRoute: () => root,
  path: '/kit',
  component: lazyRouteComponent(() => withTexts('kit', import('../features/kit/KitPage')), 'KitPage'),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  validateSearch: (search): { key?: string; step?: SetUpStep } => ({
    ...(text(search['key']) && { key: search['key'] as string }),
    ...(isSetUpStep(search['step']) && { step: search['step'] }),
  }),
  component: lazyRouteComponent(() => withTexts('setup', import('../features/setup/SetUpPage')), 'SetUpPage'),
})

/** Everything inside a business: nobody comes here without a session and a role in it. */
const business = createRoute({
  getParentRoute: () => root,
  path: '/$slug',
  beforeLoad: async ({ context, location, params }) => {
    const me = await context.queries.query({ ...meQuery, staleTime: 'static' }).catch((error: unknown) => {
      if (isProblem(error, 401)) throw redirect({ to: '/', search: { to: location.href } })
      throw error
    })
    const here = me.businesses.find((each) => each.slug === params.slug)
    if (!here) throw redirect({ to: '/' })
    // Its colour comes before anything is painted in another; without it the screen still works.
    await context.queries.query({ ...businessQuery(here.id), staleTime: 'static' }).catch(() => undefined)
  },
  component: Shell,
})

const businessHome = createRoute({
  getParentRoute: () => business,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$slug/today', params })
  },
})

const today = createRoute({
  getParentRoute: () => business,
  path: '/today',
  validateSearch: ({ day, view, apt }): TodaySearch => ({
    ...(isLocalDate(day) && { day }),
    ...((view === 'mine' || view === 'everyone') && { view }),
    ...(text(apt) && { apt: apt as string }),
  }),
  component: lazyRouteComponent(() => import('../features/scheduling/TodayPage'), 'TodayPage'),
})

const calendar = createRoute({
  getParentRoute: () => business,
  path: '/calendar',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => withTexts('calendar', import('../features/calendar/CalendarPage')), 'CalendarPage'),
})

/** Who is where, right now. */
const board = createRoute({
  getParentRoute: () => business,
  path: '/board',
  validateSearch: ({ lane, view, apt }): BoardSearch => ({
    ...((lane === 'room' || lane === 'pay' || lane === 'done') && { lane }),
    ...((view === 'mine' || view === 'everyone') && { view }),
    ...(text(apt) && { apt: apt as string }),
  }),
  component: lazyRouteComponent(() => withTexts('board', import('../features/board/BoardPage')), 'BoardPage'),
})

/** Several services for several pets at once. */
const visit = createRoute({
  getParentRoute: () => business,
  path: '/visits/new',
  validateSearch: ({ day }): { day?: LocalDate } => (isLocalDate(day) ? { day } : {}),
  component: lazyRouteComponent(() => withTexts('visits', import('../features/visits/VisitPage')), 'VisitPage'),
})

const mailbox = createRoute({
  getParentRoute: () => business,
  path: '/mailbox',
  validateSearch: ({ mail }): { mail?: string } => (text(mail) ? { mail: mail as string } : {}),
  component: lazyRouteComponent(() => import('../features/notifications/MailboxPage'), 'MailboxPage'),
})

const stays = createRoute({
  getParentRoute: () => business,
  path: '/stays',
  validateSearch: ({ id, from, place, run }): { id?: string; from?: string; place?: string; run?: string } =>
    ({ ...(text(id) && { id: id as string }), ...(isLocalDate(from) && { from }), ...(text(place) && { place: place as string }), ...(text(run) && { run: run as string }) }),
  component: lazyRouteComponent(() => withTexts('stays', import('../features/stays/StaysPage')), 'StaysPage'),
})

const requests = createRoute({
  getParentRoute: () => business,
  path: '/requests',
  component: lazyRouteComponent(() => withTexts('requests', import('../features/requests/RequestsPage')), 'RequestsPage'),
})

const waitlist = createRoute({
  getParentRoute: () => business,
  path: '/waitlist',
  component: lazyRouteComponent(() => withTexts('waitlist', import('../features/waitlist/WaitlistPage')), 'WaitlistPage'),
})

const classes = createRoute({
  getParentRoute: () => business,
  path: '/classes',
  validateSearch: ({ id }): { id?: string } => (text(id) ? { id: id as string } : {}),
  component: lazyRouteComponent(() => withTexts('classes', import('../features/classes/ClassesPage')), 'ClassesPage'),
})

const settings = createRoute({
  getParentRoute: () => business,
  path: '/settings',
  component: lazyRouteComponent(() => withTexts('settings', import('../features/settings/SettingsPage')), 'SettingsPage'),
})

const settingsSection = createRoute({
  getParentRoute: () => business,
  path: '/settings/$section',
  validateSearch: ({ id }): { id?: string } => (text(id) ? { id: id as string } : {}),
  component: lazyRouteComponent(() => withTexts('settings', import('../features/settings/SettingsPage')), 'SettingsPage'),
})

/** A screen of its own among the settings, fetched only by those who open it. */
const settingsCalendars = createRoute({
  getParentRoute: () => business,
  path: '/settings/calendars',
  component: lazyRouteComponent(() => withTexts('settings', withTexts('calendars', import('../features/calendars/CalendarsPage'))), 'CalendarsPage'),
})

const share = createRoute({
  getParentRoute: () => business,
  path: '/share',
  validateSearch: ({ fresh }): { fresh?: true } => (fresh === true ? { fresh } : {}),
  component: lazyRouteComponent(() => withTexts('setup', import('../features/setup/SharePage')), 'SharePage'),
})

type SetUpStep = 'place' | 'hours' | 'people' | 'services' | 'look'

const isSetUpStep = (value: unknown): value is SetUpStep => ['place', 'hours', 'people', 'services', 'look'].includes(value as string)

/** Only addresses of the workspace: a link must not send a person elsewhere after they typed a password. */
function within(to: unknown): { to?: string } {
  return typeof to === 'string' && /^\/(set-up$|[\w-]+\/[^/\\])/.test(to) ? { to } : {}
}

function token(value: unknown): { token?: string } {
  const given = text(typeof value === 'number' ? String(value) : value)
  return given ? { token: given } : {}
}

const routeTree = root.addChildren([entry, signUp, verify, reset, kit, setUp, business.addChildren([businessHome, today, board, calendar, visit, mailbox, stays, requests, waitlist, classes, settings, settingsSection, settingsCalendars, share])])

export function createWorkspaceRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/app',
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingMs: 400,
    defaultErrorComponent: Failure,
    defaultPendingComponent: Pending,
    scrollRestoration: false,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWorkspaceRouter>
  }
}
