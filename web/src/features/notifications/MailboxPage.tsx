import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { useShortcuts } from '../../shared/keys'
import { Button } from '../../shared/ui/Button'
import { EmptyState } from '../../shared/ui/EmptyState'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { useWorkplace } from '../access'
import { mailboxQuery } from './api'
import './mailbox.css'
import { MailList } from './MailList'
import { MailReader } from './MailReader'

/** `/app/{slug}/mailbox`: every letter the business sent, and how it fared. On a phone the letter covers the list. */
export function MailboxPage() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const { mail } = useSearch({ from: '/$slug/mailbox' })
  const navigate = useNavigate({ from: '/$slug/mailbox' })
  const box = useInfiniteQuery(mailboxQuery(business.id))
  const items = box.data?.pages.flatMap((page) => page.items) ?? []
  const open = (id?: string) => void navigate({ search: id ? { mail: id } : {}, replace: Boolean(mail && id) })

  useShortcuts({ Escape: () => open() })
  useEffect(() => {
    document.title = t('mailbox.title.page', { business: business.name })
  }, [t, business.name])

  return (
    <div className="mailbox" data-open={mail ? '' : undefined}>
      <section className="list" aria-labelledby="mailbox">
        <header>
          <h1 id="mailbox" className="title">{t('mailbox.title')}</h1>
          <p className="small text-muted">{t('mailbox.intro')}</p>
        </header>
        <div className="scroll">
          {box.isPending ? (
            <div className="px-4"><SkeletonRows rows={6} label={t('mailbox.loading')} /></div>
          ) : box.error && items.length === 0 ? (
            <div className="p-4"><ProblemStrip error={box.error} title={t('mailbox.failed')} onRetry={() => void box.refetch()} /></div>
          ) : items.length === 0 ? (
            <EmptyState icon="mail" title={t('mailbox.empty')}>{t('mailbox.empty.text')}</EmptyState>
          ) : (
            <MailList items={items} selected={mail} onOpen={open} />
          )}
          {box.hasNextPage && (
            <div className="p-4 text-center">
              <Button busy={box.isFetchingNextPage} onClick={() => void box.fetchNextPage()}>{t('mailbox.older')}</Button>
            </div>
          )}
        </div>
      </section>
      {mail ? (
        <MailReader key={mail} id={mail} known={items.find(({ id }) => id === mail)} onClose={() => open()} />
      ) : (
        <div className="desk grid place-content-center">
          <EmptyState icon="mail" quiet title={t('mailbox.choose')}>{t('mailbox.choose.text')}</EmptyState>
        </div>
      )}
    </div>
  )
}
