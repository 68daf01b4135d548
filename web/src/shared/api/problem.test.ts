import { describe, expect, it } from 'vitest'
import { isProblem, problemOf } from './problem'

const answer = (status: number, body: string, headers = {}) => new Response(body, { status, headers })

describe('a refusal', () => {
  it('carries its code, its fields and a reference', async () => {
    const body = JSON.stringify({ code: 'identity.weak', detail: 'Too short', errors: [{ field: 'password', code: 'x', message: 'Use 12' }] })
    const problem = await problemOf(answer(422, body, { 'Tend-Request': '7F3K-21' }))
    expect(problem).toMatchObject({ status: 422, code: 'identity.weak', detail: 'Too short', reference: '7F3K-21' })
    expect(problem.faults[0]?.field).toBe('password')
    expect(isProblem(problem, 422)).toBe(true)
    expect(isProblem(problem, 401)).toBe(false)
  })

  it('is still one when a proxy answers with a page, or with nothing', async () => {
    expect(await problemOf(answer(502, '<h1>Bad gateway</h1>'))).toMatchObject({ status: 502, code: '', faults: [] })
    expect(await problemOf(answer(500, 'null'))).toMatchObject({ status: 500, detail: '' })
  })
})
