import { useId, useState } from 'react'
import { useSpeech } from '../i18n/i18n'
import { IconButton } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Switch } from '../ui/Switch'
import { TimeField } from '../ui/TimeField'
import { CopyRow } from './CopyRow'
import { useLength } from './length'
import { type Block, DAY, type Week, carryOf, endAt, faultOf, lengthOf, startAt, suggest } from './model'
import type { Scale } from './scale'
import { Track } from './Track'

interface Props {
  day: number
  week: Week
  elsewhere: readonly Week[]
  scale: Scale
  disabled: boolean
  onChange: (blocks: readonly Block[]) => void
  /** Opens a closed day with its usual hours. */
  onOpen: () => void
  onCopy: (to: readonly number[]) => void
  onHold: (held: boolean) => void
}

/** One day: open or closed, its line, its times, and what else can be done with it. */
export function DayRow({ day, week, elsewhere, scale, disabled, onChange, onOpen, onCopy, onHold }: Props) {
  const { t, format } = useSpeech()
  const length = useLength()
  const copyId = useId()
  const [copying, setCopying] = useState(false)
  const blocks = week[day] ?? []
  const carry = carryOf(week, day)
  const fault = faultOf(week, day, elsewhere)
  const more = suggest(blocks, carry)
  const name = format.weekday(day)
  const open = blocks.length > 0

  return (
    <li className={open ? 'week-day' : 'week-day shut'} aria-label={name}>
      <div className="week-head">
        <Switch label={<NameAndLength name={name} says={open ? length(lengthOf(blocks)) : t('week.closed')} />} aria-label={t('week.open', { day: name })} checked={open} disabled={disabled} onChange={({ target }) => (target.checked ? onOpen() : onChange([]))} />
      </div>
      <Track day={day} week={week} elsewhere={elsewhere} scale={scale} disabled={disabled} onChange={onChange} onHold={onHold} />
      {open && (
        <ul className="week-blocks">
          {blocks.map((block, index) => (
            <Times key={index} name={name} block={block} disabled={disabled} bad={fault !== undefined}
              onChange={(next) => onChange(blocks.map((was, place) => (place === index ? next : was)))}
              onRemove={() => onChange(blocks.filter((_, place) => place !== index))} />
          ))}
        </ul>
      )}
      {open && !disabled && (
        <div className="week-acts">
          <IconButton icon="plus" label={t('week.add', { day: name })} disabled={!more} onClick={() => more && onChange([...blocks, more])} />
          <IconButton icon="copy" label={t('week.copy', { day: name })} aria-expanded={copying} aria-controls={copyId} onClick={() => setCopying(!copying)} />
        </div>
      )}
      {fault && (
        <p className="week-fault" role="alert">
          <Icon name="circle-alert" size="s" />
          {fault === 'elsewhere' ? t('week.elsewhere') : carry > (blocks[0]?.start ?? DAY) ? t('week.overlap.night', { time: format.clock(carry) }) : t('week.overlap')}
        </p>
      )}
      {open && copying && <CopyRow id={copyId} day={day} week={week} onCopy={onCopy} onDone={() => setCopying(false)} />}
    </li>
  )
}

function NameAndLength({ name, says }: { name: string; says: string }) {
  return (
    <>
      <span className="block">{name}</span>
      <span className="small muted num">{says}</span>
    </>
  )
}

interface TimesProps {
  name: string
  block: Block
  disabled: boolean
  bad: boolean
  onChange: (block: Block) => void
  onRemove: () => void
}

function Times({ name, block, disabled, bad, onChange, onRemove }: TimesProps) {
  const { t, format } = useSpeech()
  const [from, to] = [format.clock(block.start), format.clock(block.end)]
  if (disabled) return <li className="num">{`${from}–${to}`}{block.end > DAY && <span className="small muted"> {t('week.nextDay')}</span>}</li>
  return (
    <li>
      <TimeField label={t('week.from', { day: name })} value={block.start} bad={bad} onChange={(minutes) => onChange(startAt(block, minutes % DAY))} />
      <span aria-hidden="true">–</span>
      <TimeField label={t('week.to', { day: name })} value={block.end} bad={bad} onChange={(minutes) => onChange(endAt(block, minutes))} />
      <IconButton icon="x" label={t('week.remove', { day: name, from, to })} onClick={onRemove} />
      {block.end > DAY && <span className="small muted">{t('week.nextDay')}</span>}
    </li>
  )
}
