import { type RefObject, useEffect, useRef, useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { moveByArrows } from '../../shared/keys'
import { DESK, useMedia } from '../../shared/media'
import { Button } from '../../shared/ui/Button'
import { StatusGlyph } from '../../shared/ui/StatusChip'
import type { Appointment } from '../scheduling'
import { Card, Words } from './Card'
import { LANES, STATUS_OF, type Zone, mayGo, sorted } from './model'
import type { Lane } from './search'
import { useDrag } from './useDrag'

interface Props {
  items: readonly Appointment[]
  now: Date
  begins: ReadonlyMap<string, number>
  selected: string | undefined
  busy: string | undefined
  lane: Lane
  onLane: (lane: Lane) => void
  onOpen: (id: string) => void
  onStep: (item: Appointment) => void
  onShift: (item: Appointment, by: -1 | 1) => void
  onPut: (item: Appointment, zone: Zone) => void
}

/** So many of the done are shown; the rest on demand. */
const RECENT = 6

/** Four columns, or on a phone one of them with the others in tabs. */
export function Lanes({ items, lane: inSight, onLane, ...rest }: Props) {
  const { t } = useSpeech()
  const desk = useMedia(DESK)
  const board = sorted(items)
  const [whole, setWhole] = useState(false)
  const { drag, handlers } = useDrag((id, zone) => {
    const item = items.find((each) => each.id === id)
    if (item) rest.onPut(item, zone)
  })
  const carried = drag && items.find(({ id }) => id === drag.id)
  const place = useRef<HTMLDivElement>(null)
  const keep = useKeptFocus(place, items)
  const shown = LANES.filter(({ lane }) => desk || lane === inSight)

  return (
    <>
      {!desk && (
        <div className="btabs" role="group" aria-label={t('board.lanes')}>
          {LANES.map(({ lane, zones }) => (
            <button key={lane} type="button" aria-pressed={lane === inSight} onClick={() => onLane(lane)}>
              <b>{zones.reduce((sum, zone) => sum + board[zone].length, 0)}</b>{t(`board.lane.${lane}`)}
            </button>
          ))}
        </div>
      )}
      <p id="board-keys" className="sr">{t('board.keys')}</p>
      <div ref={place} className="board" {...handlers} onKeyDown={moveByArrows} data-held={drag ? '' : undefined}>
        {shown.map(({ lane, zones }) => (
          <section key={lane} className="blane" aria-labelledby={`lane-${lane}`}>
            <header className={desk ? '' : 'sr'}>
              <StatusGlyph status={STATUS_OF[zones[0]!]} />
              <h2 id={`lane-${lane}`}>{t(`board.lane.${lane}`)}</h2>
              <span className="push tnum text-muted">{zones.reduce((sum, zone) => sum + board[zone].length, 0)}</span>
            </header>
            {zones.map((zone) => {
              const cards = zone === 'done' && !whole ? board.done.slice(0, RECENT) : board[zone]
              const open = carried && mayGo(carried, zone)
              return (
                <div key={zone} data-zone={zone} className="bzone" data-open={open ? '' : undefined} data-over={drag?.over === zone ? (open ? 'yes' : 'no') : undefined}>
                  {zones.length > 1 && <h3 className="small">{t(zone === 'here' ? 'board.zone.here' : 'board.zone.expected')}<span className="push tnum">{board[zone].length}</span></h3>}
                  {cards.length === 0 && <p className="bnone small">{t('board.zone.none')}</p>}
                  <ul>
                    {cards.map((item) => (
                      <Card key={item.id} item={item} now={rest.now} begins={rest.begins.get(item.id)} selected={item.id === rest.selected} busy={item.id === rest.busy} away={item.id === drag?.id}
                        onOpen={rest.onOpen} onStep={rest.onStep} onShift={(moved, by) => { keep(moved.id); rest.onShift(moved, by) }} />
                    ))}
                  </ul>
                  {cards.length < board[zone].length && <Button look="quiet" onClick={() => setWhole(true)}>{t('board.all')}</Button>}
                </div>
              )
            })}
          </section>
        ))}
      </div>
      {drag && carried && (
        <div className="bcard lifted" aria-hidden="true" style={{ left: drag.left, top: drag.top, width: drag.width }}>
          <div className="bcard-open"><Words item={carried} now={rest.now} begins={rest.begins.get(carried.id)} /></div>
        </div>
      )}
    </>
  )
}

/** A card that goes to another column takes the focus along. */
function useKeptFocus(board: RefObject<HTMLElement | null>, items: readonly Appointment[]) {
  const kept = useRef<string>(undefined)
  useEffect(() => {
    if (kept.current === undefined) return
    const card = board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(kept.current)}"] [data-row]`)
    if (card && document.activeElement !== card && (document.activeElement === document.body || document.activeElement === null)) card.focus()
  }, [board, items])
  return (id: string) => { kept.current = id }
}
