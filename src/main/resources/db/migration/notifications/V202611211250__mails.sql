-- Mails that were written: those of a business, which its members may read, and those about an account, which nobody
-- may and which are gone once they have left.
create schema notifications;

create table notifications.mail (
    business_id     uuid not null,
    id              uuid not null,
    template        text not null,
    once            text not null,
    from_name       text not null,
    to_address      text not null,
    to_name         text not null,
    reply_address   text,
    reply_name      text,
    subject         text not null,
    html            text not null,
    text            text not null,
    calendar_method text check (calendar_method in ('REQUEST', 'CANCEL', 'PUBLISH')),
    calendar        text,
    appointment     text,
    secret          text,
    status          text not null check (status in ('queued', 'sent', 'local', 'failed')),
    created_at      timestamptz not null,
    settled_at      timestamptz,
    primary key (business_id, id),
    unique (business_id, once)
);
select platform.isolate_by_business('notifications.mail');

create table notifications.account_mail (
    id         uuid primary key,
    to_address text not null,
    to_name    text not null,
    subject    text not null,
    html       text not null,
    text       text not null,
    created_at timestamptz not null
);
select platform.unisolated('notifications.account_mail', '');

create function notifications.add_account_mail(p_id uuid, p_address text, p_name text, p_subject text, p_html text,
    p_text text, p_at timestamptz) returns void
language sql security definer set search_path = '' as $$
    insert into notifications.account_mail (id, to_address, to_name, subject, html, text, created_at)
    values (p_id, p_address, p_name, p_subject, p_html, p_text, p_at)
$$;

create function notifications.account_mail_by_id(p_id uuid)
returns table (to_address text, to_name text, subject text, html text, text text)
language sql stable security definer set search_path = '' as $$
    select m.to_address, m.to_name, m.subject, m.html, m.text from notifications.account_mail m where m.id = p_id
$$;

create function notifications.forget_account_mail(p_id uuid) returns void
language sql security definer set search_path = '' as $$
    delete from notifications.account_mail where id = p_id
$$;

revoke execute on all functions in schema notifications from public;
grant execute on all functions in schema notifications to ${application};
