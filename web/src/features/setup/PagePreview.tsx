import { useEffect } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { DATES, type Language } from '../../shared/i18n/tables'
import { Avatar, initialsOf } from '../../shared/ui/Avatar'
import { Icon } from '../../shared/ui/Icon'
import { accentRules } from '../business'
import { type Draft, type Offer, useAccentOf } from './api'
import { hourLines, runsOf, textIn } from './model'

const MOST_SERVICES = 4
const MOST_PEOPLE = 4

/** The public page as it will be, small: it fills while somebody tells. A picture, so nothing in it can be pressed. */
export function PagePreview({ draft }: { draft: Draft }) {
  const { t, format } = useSpeech()
  useScopedAccent(draft.look?.accent)
  const { place } = draft
  const language = format.language
  const about = textIn(draft.look?.about, language)
  const services = (draft.services ?? []).filter(({ name }) => textIn(name, language) !== '')
  const people = (draft.people ?? []).filter(({ name }) => name?.trim())
  const hours = hourLines(draft.hours ?? [], format.clock)

  return (
    <div className="page-preview" role="img" aria-label={t('setup.preview.of', { name: place.name?.trim() || t('setup.preview.name') })}>
      <Cover withPets={place.trade !== 'salon' && place.trade !== 'consulting'} />
      <div className="in">
        <p className="name">{place.name?.trim() || t('setup.preview.name')}</p>
        {about && <p className="muted about">{about}</p>}
        <Line there={Boolean(place.address?.trim())} wide>
          <Icon name="map-pin" size="s" />
          {place.address}
        </Line>
        <ul className="offers">
          {services.slice(0, MOST_SERVICES).map((offer, index) => <OfferLine key={index} offer={offer} currency={place.currency ?? ''} language={language} />)}
          {services.length === 0 && [0, 1, 2].map((each) => <li key={each}><span className="still w-24" /><span className="still push w-10" /></li>)}
        </ul>
        {services.length > MOST_SERVICES && <p className="link small">{t('setup.preview.more', { count: services.length - MOST_SERVICES })}</p>}
        <div className="faces">
          {people.slice(0, MOST_PEOPLE).map(({ name = '' }, index) => (
            <span key={index}>
              <Avatar initials={initialsOf(name)} hue={(index % 8) + 1} size="1.75rem" />
              <span className="trunc">{name.trim().split(/\s+/)[0]}</span>
            </span>
          ))}
        </div>
        {hours.length > 0 && (
          <dl className="week-lines">
            {hours.map(({ days, times }) => (
              <div key={times.join()}>
                <dt>{daysText(days, language)}</dt>
                <dd>{times.join(', ')}</dd>
              </div>
            ))}
          </dl>
        )}
        <span className="book">{t('setup.preview.book')}</span>
      </div>
    </div>
  )
}

function OfferLine({ offer, currency, language }: { offer: Offer; currency: string; language: Language }) {
  const { t, format } = useSpeech()
  const { price } = offer
  const asked = price === undefined
  return (
    <li>
      <span className="min-w-0">
        <span className="block trunc">{textIn(offer.name, language)}</span>
        {offer.minutes ? <span className="muted">{t('setup.preview.minutes', { count: offer.minutes })}</span> : null}
      </span>
      <span className="push num">{asked ? t('setup.services.asked') : price === 0 ? t('setup.preview.free') : format.money({ minor: price, currency })}</span>
    </li>
  )
}

function Line({ there, wide, children }: { there: boolean; wide?: boolean; children: React.ReactNode }) {
  if (!there) return <p className="line"><span className={`still ${wide ? 'w-40' : 'w-24'}`} /></p>
  return <p className="line">{children}</p>
}

/** "Mon–Fri", "Tue, Sat". */
export function daysText(days: readonly number[], language: Language): string {
  const names = DATES[language].weekdaysShort
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return capital(runsOf(days).map(([from, to]) => (from === to ? names[from] : `${names[from]}–${names[to]}`)).join(', '))
}

/** The colour they chose, made safe, for the picture alone: the screen around it keeps ours. */
function useScopedAccent(given: string | undefined): void {
  const { data } = useAccentOf(given)
  useEffect(() => {
    if (!data) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(accentRules(data.light, data.dark, '.page-preview'))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [data])
}

/** The scenery of the public page, drawn in the accent. */
function Cover({ withPets }: { withPets: boolean }) {
  return (
    <svg className="cover" viewBox="0 0 1200 300" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <rect className="c-sky" width="1200" height="300" />
      <circle className="c-sun" cx="905" cy="146" r="46" />
      <path className="c-far" d="M0 210 150 120l90 56 150-76 130 62 96-52 170 108 130-84 140 90 144-76v182H0Z" />
      <path className="c-mid" d="M0 240c170-60 320-46 480-18s330 30 470-6 190-32 250-14v98H0Z" />
      <path className="c-low" d="M0 276c220-44 420-26 640-12s400-8 560-22v58H0Z" />
      {withPets && (
        <g className="c-who">
          <path d="M700 262c3-14 4-26 16-32 10-5 26-4 36-4 8 0 12-8 15-17l-3-9 9 4c7 0 12 3 15 8l11 3c3 4-3 9-8 9l-9 1c-2 12-8 20-12 25l3 22h-8l-5-18c-9 3-22 2-28 0l-8 18h-8l2-20c-4-4-6-6-8-10-2 10-2 16-10 20Z" />
          <path d="M846 270c-4-12-2-24 4-32-3-6-3-12-1-17l6 5h8l6-5c2 6 2 11-1 17 8 8 11 20 10 32 5-2 8-6 8-12 0-4 6-4 6 0 1 12-10 17-18 17h-26c-2 0-3-2-2-5Z" />
        </g>
      )}
    </svg>
  )
}
