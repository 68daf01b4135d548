import { useQuery } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Dialog } from '../../shared/ui/Dialog'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { useWorkplace } from '../access'
import { pageLinkQuery } from '../setup/api'

/** The code for the door: seen, printed, handed on. */
export default function CheckInCode({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const link = useQuery(pageLinkQuery(business.id))
  return (
    <Dialog title={t('board.code.title')} onClose={onClose}>
      <p className="muted">{t('board.code.text')}</p>
      {link.error && <ProblemStrip error={link.error} title={t('fault.page')} onRetry={() => void link.refetch()} />}
      {link.data && (
        <>
          <figure className="bcode">
            <img src={link.data.checkInCode} width="200" height="200" alt={t('board.code.alt', { url: bare(link.data.checkIn) })} />
            <figcaption className="small"><a className="link" href={link.data.checkIn} target="_blank" rel="noreferrer">{bare(link.data.checkIn)}</a></figcaption>
          </figure>
          <div className="mt-4 flex flex-wrap justify-end gap-2">
            <a className="btn" href={link.data.checkInCode} download={`${business.slug}-check-in.svg`}><Icon name="download" />{t('board.code.download')}</a>
            <Button look="primary" icon="printer" onClick={() => print()}>{t('board.code.print')}</Button>
          </div>
          {createPortal(
            <main className="bposter">
              <h1 className="name">{business.name}</h1>
              <img src={link.data.checkInCode} alt="" />
              <p className="say">{t('board.code.poster')}</p>
              <p>{bare(link.data.checkIn)}</p>
            </main>,
            document.body,
          )}
        </>
      )}
    </Dialog>
  )
}

const bare = (url: string) => url.replace(/^https?:\/\//, '')
