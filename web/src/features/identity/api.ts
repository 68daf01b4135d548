import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../shared/api/client'
import { viewerZone } from '../../shared/i18n/clock'
import type { Language } from '../../shared/i18n/tables'
import { meQuery } from '../access'

export interface NewAccount {
  name: string
  email: string
  password: string
}

/** Opens a session and reads who that is, so that the next screen is there at once. */
export function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (who: { email: string; password: string }) => {
      await api.POST('/api/v1/session', { body: who })
      queries.removeQueries({ queryKey: ['business'] })
      return queries.query({ ...meQuery, staleTime: 0 })
    },
  })
}

/** Answers the same whether or not the address is known: nobody learns who has an account. */
export function useSignUp(locale: Language) {
  return useMutation({
    mutationFn: (account: NewAccount) => api.POST('/api/v1/accounts', { body: { ...account, locale, zone: viewerZone() } }),
  })
}

export function useVerify() {
  return useMutation({ mutationFn: (token: string) => api.POST('/api/v1/accounts/verify', { body: { token } }) })
}

export function useAskReset() {
  return useMutation({ mutationFn: (who: { email: string }) => api.POST('/api/v1/password-resets', { body: who }) })
}

/** Sets the new password and ends every session of the account. */
export function useReset(token: string) {
  return useMutation({
    mutationFn: ({ password }: { password: string }) =>
      api.POST('/api/v1/password-resets/complete', { body: { token, password } }),
  })
}
