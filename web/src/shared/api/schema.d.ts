/** The shapes the workspace asks for, until they are generated from api/openapi.json (`npm run api`). */

type Json<T> = { headers: Record<string, unknown>; content: { 'application/json': T } }
type Ok<T> = { 200: Json<T> }
type None = { 204: { headers: Record<string, unknown>; content?: never } }
type Params<P = never, Q = never> = {
  query?: [Q] extends [never] ? never : Q
  header?: never
  path: P
  cookie?: never
}
type NoParams = { query?: never; header?: never; path?: never; cookie?: never }
type Call<P, B, R> = { parameters: P; requestBody: { content: { 'application/json': B } }; responses: R }
type Bare<P, R> = { parameters: P; requestBody?: never; responses: R }
type Business = { business: string }
type Appointment = Business & { appointment: string }

export interface paths {
  '/api/v1/accounts': { post: Call<NoParams, { name: string; email: string; password: string; locale: string; zone: string }, { 202: Json<object> }> }
  '/api/v1/accounts/verify': { post: Call<NoParams, { token: string }, None> }
  '/api/v1/session': {
    post: Call<NoParams, { email: string; password: string }, Ok<object>>
    delete: Bare<NoParams, None>
  }
  '/api/v1/password-resets': { post: Call<NoParams, { email: string }, { 202: Json<object> }> }
  '/api/v1/password-resets/complete': { post: Call<NoParams, { token: string; password: string }, None> }
  '/api/v1/me': {
    get: Bare<NoParams, Ok<components['schemas']['Me']>>
    patch: Call<NoParams, { name?: string; locale?: string; zone?: string }, Ok<object>>
  }
  '/api/v1/businesses/{business}/locations': { get: Bare<Params<Business>, Ok<{ items: components['schemas']['Location'][] }>> }
  '/api/v1/businesses/{business}/providers': { get: Bare<Params<Business>, Ok<{ items: components['schemas']['Provider'][] }>> }
  '/api/v1/businesses/{business}/providers/{provider}/hours': {
    get: Bare<Params<Business & { provider: string }>, Ok<{ weekly: components['schemas']['WeeklyHours'][] }>>
  }
  '/api/v1/businesses/{business}': { get: Bare<Params<Business>, Ok<components['schemas']['Business']>> }
  '/api/v1/businesses/{business}/appointments/{appointment}/openings': {
    get: Bare<
      Params<Appointment, { provider?: string; from: string; to: string }>,
      Ok<{ zone: string; slots: { start: string; providers: string[] }[] }>
    >
  }
  '/api/v1/businesses/{business}/appointments': {
    get: Bare<
      Params<Business, { day: string; location?: string; provider?: string }>,
      Ok<{ zone: string; items: components['schemas']['Appointment'][] }>
    >
  }
  '/api/v1/businesses/{business}/appointments/{appointment}': { get: Bare<Params<Appointment>, Ok<components['schemas']['Appointment']>> }
  '/api/v1/businesses/{business}/appointments/{appointment}/status': {
    post: Call<Params<Appointment>, { status: string }, Ok<components['schemas']['Appointment']>>
  }
  '/api/v1/businesses/{business}/appointments/{appointment}/reschedule': {
    post: Call<Params<Appointment>, { start: string; provider?: string; version?: number }, Ok<components['schemas']['Appointment']>>
  }
  '/api/v1/businesses/{business}/appointments/{appointment}/cancel': {
    post: Call<Params<Appointment>, { reason?: string }, Ok<components['schemas']['Appointment']>>
  }
  '/api/v1/businesses/{business}/mailbox': {
    get: Bare<Params<Business, { cursor?: string; limit?: number }>, Ok<{ items: components['schemas']['Mail'][]; next: string | null }>>
  }
  '/api/v1/businesses/{business}/mailbox/{mail}': { get: Bare<Params<Business & { mail: string }>, Ok<components['schemas']['MailBody']>> }
}

export interface components {
  schemas: {
    Me: {
      id: string
      email: string
      name: string
      locale: string
      zone: string
      emailVerified: boolean
      businesses: { id: string; slug: string; name: string; role: string; provider?: string | null }[]
    }
    Location: { id: string; name: string; address: string; zone: string; active: boolean }
    Provider: { id: string; name: string; title: string; hue: number; initials: string; active: boolean }
    WeeklyHours: { location: string; days: number[]; start: string; end: string }
    Money: { minor: number; currency: string }
    Theme: Record<'accent' | 'hover' | 'ink' | 'soft' | 'line' | 'text' | 'deep' | 'deepInk', string>
    Business: {
      id: string
      slug: string
      name: string
      accent: { given: string; light: components['schemas']['Theme']; dark: components['schemas']['Theme'] }
    }
    Appointment: {
      id: string
      status: components['schemas']['Status']
      start: string
      end: string
      zone: string
      location: { id: string; name: string }
      service: { id: string; name: string; mode?: 'in_person' | 'home' | 'video' | null }
      provider: { id: string; name: string; hue: number; initials: string }
      client: { id: string; name: string; phone?: string | null; email?: string | null }
      pet?: { id: string; name: string; species: string; coat?: string | null; size?: string | null; note?: string | null } | null
      price?: components['schemas']['Money'] | null
      note: string
      createdVia: string
      createdAt: string
      statusChangedAt: string
      sequence: number
      version: number
      allowed: components['schemas']['Status'][]
      changeable: boolean
      firstVisit: boolean
    }
    Status: 'pending' | 'booked' | 'arrived' | 'checked_in' | 'in_progress' | 'fulfilled' | 'cancelled' | 'noshow'
    Mail: {
      id: string
      to: string
      subject: string
      template: string
      createdAt: string
      status: 'queued' | 'sent' | 'local' | 'failed'
      appointment?: string | null
    }
    MailBody: components['schemas']['Mail'] & {
      html: string
      text: string
      attachments: { name: string; type: string; content: string }[]
    }
  }
}
