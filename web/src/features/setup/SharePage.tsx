import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Icon, type IconName } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { useWorkplace } from '../access'
import { pageLinkQuery } from './api'
import { EmbedCard } from './EmbedCard'
import './setup.css'

/** `/app/{slug}/share`: the public page as a link, a code for cameras, and the ways to hand both on. */
export function SharePage() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const { fresh } = useSearch({ from: '/$slug/share' })
  const page = useQuery(pageLinkQuery(business.id))

  return (
    <>
      <header className="top">
        <h1 className="title">{t('setup.share.title')}</h1>
      </header>
      <div className="scroll share">
        {page.error && <ProblemStrip error={page.error} title={t('fault.page')} onRetry={() => void page.refetch()} />}
        {page.data && (
          <>
            {fresh ? <Opened name={business.name} /> : <p className="share-say">{t('setup.share.text')}</p>}
            <div className="share-card card">
              <figure>
                <img src={page.data.code} width="240" height="240" alt={t('setup.share.codeAlt', { url: bare(page.data.url) })} />
                <figcaption className="small muted">{t('setup.share.code')}</figcaption>
              </figure>
              <div className="share-acts">
                <p className="small muted">{t('setup.share.link')}</p>
                <p className="share-url">{bare(page.data.url)}</p>
                <Hand url={page.data.url} name={business.name} />
                <div className="share-ways">
                  <a className="btn" href={page.data.code} download={`${business.slug}-qr.svg`}><Icon name="download" />{t('setup.share.download')}</a>
                  <Button icon="printer" onClick={() => print()}>{t('setup.share.print')}</Button>
                </div>
              </div>
            </div>
            <EmbedCard url={page.data.url} />
            <div className="share-next">
              <a className="link" href={`/b/${business.slug}`} target="_blank" rel="noreferrer">{t('setup.share.see')}</a>
              <Link className="link" to="/$slug/today" params={{ slug: business.slug }}>{t('setup.share.today')}</Link>
            </div>
            <Poster name={business.name} url={bare(page.data.url)} code={page.data.code} />
          </>
        )}
      </div>
    </>
  )
}

/** Said once, when the last screen of the set-up is behind them. */
function Opened({ name }: { name: string }) {
  const { t } = useSpeech()
  return (
    <div className="share-opened">
      <span className="bub"><Icon name="check" size="l" /></span>
      <h2 className="type-large">{t('setup.share.live')}</h2>
      <p className="share-say">{t('setup.share.liveText', { name })}</p>
    </div>
  )
}

/** Copying comes first; then whatever the device can do, and the places people talk in. Nothing is fetched from them. */
function Hand({ url, name }: { url: string; name: string }) {
  const { t } = useSpeech()
  const [copied, setCopied] = useState(false)
  const text = t('setup.share.message', { name })
  const copy = () =>
    void writeClipboard(url).then(() => setCopied(true), () => undefined)
  const ways: readonly (readonly [string, IconName, string])[] = [
    ['WhatsApp', 'message-circle', `https://wa.me/?text=${encodeURIComponent(`${text} ${url}`)}`],
    ['Telegram', 'send', `https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(text)}`],
    [t('setup.share.mail'), 'mail', `mailto:?subject=${encodeURIComponent(name)}&body=${encodeURIComponent(`${text}\n${url}`)}`],
  ]
  return (
    <>
      <Button look="primary" big icon={copied ? 'check' : 'copy'} onClick={copy}><span aria-live="polite">{copied ? t('setup.share.copied') : t('setup.share.copy')}</span></Button>
      <div className="share-ways">
        {'share' in navigator && (
          <Button icon="share-2" onClick={() => void navigator.share({ title: name, text, url }).catch(() => undefined)}>{t('setup.share.device')}</Button>
        )}
        {ways.map(([label, icon, href]) => (
          <a key={label} className="btn" href={href} target="_blank" rel="noreferrer"><Icon name={icon} />{label}</a>
        ))}
      </div>
    </>
  )
}

/** What comes out of the printer: a sheet for the door or the counter. */
function Poster({ name, url, code }: { name: string; url: string; code: string }) {
  const { t } = useSpeech()
  return (
    <div className="share-poster">
      <h1 className="name">{name}</h1>
      <img src={code} alt={t('setup.share.codeAlt', { url })} />
      <p className="say">{t('setup.share.poster')}</p>
      <p>{url}</p>
    </div>
  )
}

/** Browsers lend the clipboard to secure pages only; without it the link stands there to be marked. */
async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}

const bare = (url: string) => url.replace(/^https?:\/\//, '')
