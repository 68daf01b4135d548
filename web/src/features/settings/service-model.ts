import type { MessageId } from '../../shared/i18n/i18n'
import type { Service, ServiceTerms } from './api'

const PET_TRADES = ['vet', 'grooming', 'training', 'shelter', 'kennel']

/** What a new service begins with. */
export function freshTerms(trade: string, providers: string[]): ServiceTerms {
  return {
    name: {}, description: {}, durationMinutes: 30, priceFrom: false, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, minNoticeMinutes: 120,
    horizonDays: 60, mode: 'in_person', needsPet: PET_TRADES.includes(trade), providers, ownTerms: [], locations: [], published: true,
    composition: { segments: [], variants: [], addOns: [], needs: [] },
  }
}

/** The terms of a service that is there. */
export function termsOf(service: Service): ServiceTerms {
  const terms: ServiceTerms & { id?: string; approveWithinMinutes?: unknown } = { ...service }
  delete terms.id
  delete terms.approveWithinMinutes
  return terms
}

/** The length and price of a service with one provider, where they differ. */
export interface OwnTerms {
  readonly provider: string
  readonly durationMinutes?: number | undefined
  readonly price?: { readonly minor: number; readonly currency: string } | undefined
}

/** The same list with what one provider does differently; who does nothing differently is not in it. */
export function withOwn(all: ServiceTerms['ownTerms'], { provider, durationMinutes, price }: OwnTerms): ServiceTerms['ownTerms'] {
  const others = all.filter((each) => each.provider !== provider)
  if (durationMinutes === undefined && price === undefined) return others
  return [...others, { provider, ...(durationMinutes !== undefined && { durationMinutes }), ...(price && { price: { ...price } }) }]
}

export function checkTerms({ name, durationMinutes, price, ownTerms, maxBookingsPerDay }: ServiceTerms): Partial<Record<string, MessageId>> {
  return {
    ...(ownTerms.some((own) => own.durationMinutes && own.durationMinutes > 1440) && { ownTerms: 'settings.fault.duration' }),
    ...(ownTerms.some((own) => own.price && !(own.price.minor >= 0)) && { ownTerms: 'settings.fault.price' }),
    ...(maxBookingsPerDay && maxBookingsPerDay > 1000 && { maxBookingsPerDay: 'settings.fault.most' }),
    ...(!Object.values(name).some((text) => text.trim()) && { name: 'settings.fault.name' }),
    ...(!(durationMinutes >= 1 && durationMinutes <= 1440) && { durationMinutes: 'settings.fault.duration' }),
    ...(price && !(price.minor >= 0) && { price: 'settings.fault.price' }),
  }
}

/** ISO 4217 exponents other than 2, as in format.ts. */
const EXPONENTS: Record<string, number> = { JPY: 0, KRW: 0, VND: 0, CLP: 0, ISK: 0, BHD: 3, KWD: 3, OMR: 3, JOD: 3, TND: 3 }

/** `9 000`, `45,50`: the amount in the smallest unit; null for nothing, NaN for what is no number. */
export function minorOf(text: string, currency: string): number | null {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.')
  if (plain === '') return null
  if (!/^\d+(\.\d+)?$/.test(plain)) return NaN
  return Math.round(Number(plain) * 10 ** (EXPONENTS[currency] ?? 2))
}

export function majorOf(minor: number, currency: string): string {
  const exponent = EXPONENTS[currency] ?? 2
  const whole = minor / 10 ** exponent
  const text = Number.isInteger(whole) ? String(whole) : whole.toFixed(exponent)
  return text.replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0')
}

/** The same list with one moved to another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list]
  const [one] = next.splice(from, 1)
  if (one !== undefined) next.splice(Math.max(0, Math.min(to, next.length)), 0, one)
  return next
}

/** The text of the language somebody reads in, or of any other. */
export function textIn(text: Readonly<Record<string, string>>, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? ''
}
