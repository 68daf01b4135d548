import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar } from '../../shared/ui/Avatar'
import { Button, IconButton } from '../../shared/ui/Button'
import { Decision } from '../../shared/ui/Dialog'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Segmented } from '../../shared/ui/Segmented'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import type { Provider } from '../settings/api'
import { type Feed, type Shows, readdressFeed, showInFeed } from './api'
import { google, outlook, webcal } from './links'

interface Props {
  feed: Feed
  name: string
  /** None: everyone's, or a thing's. */
  person: Provider | undefined
  /** Of a room, equipment or a run. */
  thing: boolean
  onKept: (feed: Feed) => void
  onClose: () => void
}

/** One calendar to follow: its address, where to take it, how much it tells, and the ways to end it. */
export function FeedRow({ feed, name, person, thing, onKept, onClose }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const [deciding, setDeciding] = useState(false)
  const show = useMutation({
    mutationFn: (shows: Shows) => showInFeed(business.id, feed.id, shows),
    onMutate: (shows) => onKept({ ...feed, shows }),
    onSuccess: onKept,
    onError: () => onKept(feed),
  })
  return (
    <li className="feed">
      <div className="row gap-3">
        {person ? <Avatar initials={person.initials} hue={person.hue} size="2.25rem" /> : <span className="feed-all"><Icon name={thing ? 'door-open' : 'users'} /></span>}
        <div className="min-w-0">
          <p className="trunc font-medium">{name}</p>
          <Fetched feed={feed} />
        </div>
        <IconButton className="push" icon="trash-2" label={t('calendars.close', { name })} onClick={onClose} />
      </div>
      <Copied label={t('calendars.address')} text={feed.url} />
      <div className="feed-ways">
        <a className="btn" href={webcal(feed.url)}><Icon name="calendar-days" />{t('calendars.device')}</a>
        <a className="btn" href={google(feed.url)} target="_blank" rel="noreferrer">Google</a>
        <a className="btn" href={outlook(feed.url, `${name} · ${business.name}`)} target="_blank" rel="noreferrer">Outlook</a>
      </div>
      <div className="feed-shows">
        <p className="font-medium">{t('calendars.shows')}</p>
        <Segmented label={t('calendars.shows')} value={feed.shows} onChoose={(shows) => show.mutate(shows)}
          choices={[{ value: 'names', label: t('calendars.shows.names') }, { value: 'busy', label: t('calendars.shows.busy') }]} />
        <p className="small text-muted">{t(feed.shows === 'names' ? 'calendars.shows.names.help' : 'calendars.shows.busy.help')}</p>
      </div>
      <SignIn dav={feed.dav} />
      {show.error && <ProblemStrip error={show.error} title={t('settings.notSaved')} />}
      <p className="small text-muted">
        {t('calendars.secret')} <button type="button" className="link" onClick={() => setDeciding(true)}>{t('calendars.renew')}</button>
      </p>
      {deciding && <Renew feed={feed} name={name} onKept={onKept} onClose={() => setDeciding(false)} />}
    </li>
  )
}

function Fetched({ feed }: { feed: Feed }) {
  const { t, format } = useSpeech()
  const { me } = useWorkplace()
  const when = feed.lastReadAt && `${format.dayMonth(dayOf(feed.lastReadAt, me.zone))}, ${format.time(feed.lastReadAt, me.zone)}`
  return <p className="small text-muted">{when ? t('calendars.fetched', { when }) : t('calendars.fetched.never')}</p>
}

/** What programs that may also move appointments sign in with; folded away, since most only read. */
function SignIn({ dav }: Pick<Feed, 'dav'>) {
  const { t } = useSpeech()
  return (
    <details className="feed-dav">
      <summary>{t('calendars.dav')}</summary>
      <p className="small text-muted">{t('calendars.dav.text')}</p>
      <Copied label={t('calendars.dav.server')} text={dav.server} />
      <Copied label={t('calendars.dav.user')} text={dav.user} />
      <Copied label={t('calendars.dav.password')} text={dav.password} />
    </details>
  )
}

/** Stands there to be marked where the browser lends no clipboard. */
function Copied({ label, text }: { label: string; text: string }) {
  const { t } = useSpeech()
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = () => void copyText(text).then(() => setCopied(true), () => undefined)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="feed-address">
        <input id={id} className="input" readOnly value={text} onFocus={({ target }) => target.select()} />
        <Button icon={copied ? 'check' : 'copy'} onClick={copy}><span aria-live="polite">{copied ? t('calendars.copied') : t('calendars.copy')}</span></Button>
      </div>
    </div>
  )
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}

/** The old address does not come back, so this is asked first. */
function Renew({ feed, name, onKept, onClose }: Pick<Props, 'feed' | 'name' | 'onKept' | 'onClose'>) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const renew = useMutation({
    mutationFn: () => readdressFeed(business.id, feed.id),
    onSuccess: (fresh) => {
      onKept(fresh)
      onClose()
      toast(t('calendars.renewed', { name }))
    },
  })
  return (
    <Decision title={t('calendars.renew.title')} consequence={t('calendars.renew.text')} onClose={onClose}
      acts={<><Button onClick={onClose}>{t('common.close')}</Button><Button look="danger" busy={renew.isPending} onClick={() => renew.mutate()}>{t('calendars.renew.act')}</Button></>}>
      {renew.error && <ProblemStrip error={renew.error} title={t('settings.notSaved')} />}
    </Decision>
  )
}
