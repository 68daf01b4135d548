/**
 * The letter as its reader sees it. The server hands it out under a policy of its own, in which nothing runs or loads;
 * the sandbox says so once more.
 */
export function MailFrame({ business, mail, title }: { business: string; mail: string; title: string }) {
  const address = `/api/v1/businesses/${encodeURIComponent(business)}/mailbox/${encodeURIComponent(mail)}/preview`
  return <iframe title={title} sandbox="" src={address} className="size-full border-0" />
}
