import { useCallback, useEffect, useMemo, useRef } from 'react'
import { readLetter, writeLetter } from './mail-document'

/** The letter as its reader sees it, in a frame without scripts. `allow-same-origin` lets us fill it; nothing inside can act. */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const letter = useMemo(() => readLetter(html), [html])
  const fill = useCallback(() => {
    if (frame.current) writeLetter(frame.current, letter)
  }, [letter])
  useEffect(fill, [fill])

  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc="<!doctype html><title>Letter</title><body>"
      onLoad={fill}
      className="size-full border-0"
    />
  )
}
