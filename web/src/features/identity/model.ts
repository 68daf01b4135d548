import * as z from 'zod/mini'

/** The shortest password the server takes (NIST SP 800-63B: length is what counts). */
export const SHORTEST_PASSWORD = 8

const email = z.email('form.email.invalid')
const newPassword = z.string().check(z.minLength(SHORTEST_PASSWORD, 'form.password.short'))

export const signInForm = z.object({ email, password: z.string().check(z.minLength(1, 'form.password.missing')) })

export const signUpForm = z.object({ name: z.string().check(z.trim(), z.minLength(1, 'form.name.missing')), email, password: newPassword })

export const askResetForm = z.object({ email })

export const resetForm = z.object({ password: newPassword })
