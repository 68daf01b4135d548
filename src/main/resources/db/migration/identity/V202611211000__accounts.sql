-- Who can sign in, and where they are signed in. The application's role reads none of these tables: it asks the
-- functions below, each of which answers one question about one account and gives the least.
create schema identity;

create table identity.account (
    id                uuid primary key,
    email             public.citext not null unique check (length(email::text) between 3 and 254),
    name              text not null check (length(name) between 1 and 100),
    locale            text not null check (locale in ('en', 'ru', 'kk')),
    zone              text not null,
    email_verified_at timestamptz not null,
    created_at        timestamptz not null
);
select platform.unisolated('identity.account', '');

create table identity.password (
    account_id uuid primary key references identity.account on delete cascade,
    hash       text not null,
    changed_at timestamptz not null
);
select platform.unisolated('identity.password', '');

-- A sign-up becomes an account when its link is opened, so that nobody holds an account under another's address. Each
-- has its own password: whoever signed up with a stranger's address gains nothing when the stranger signs up too.
create table identity.sign_up (
    token_hash bytea primary key,
    email      public.citext not null,
    name       text not null,
    locale     text not null,
    zone       text not null,
    password   text not null,
    expires_at timestamptz not null
);
create index sign_up_email on identity.sign_up (email);
create index sign_up_age on identity.sign_up (expires_at);
select platform.unisolated('identity.sign_up', '');

create table identity.password_reset (
    token_hash bytea primary key,
    account_id uuid not null references identity.account on delete cascade,
    expires_at timestamptz not null
);
create index password_reset_account on identity.password_reset (account_id);
create index password_reset_age on identity.password_reset (expires_at);
select platform.unisolated('identity.password_reset', '');

create table identity.session (
    id           uuid primary key,
    account_id   uuid not null references identity.account on delete cascade,
    token_hash   bytea not null unique,
    device       text not null,
    address      text not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null
);
create index session_account on identity.session (account_id, last_seen_at desc);
create index session_age on identity.session (last_seen_at);
select platform.unisolated('identity.session', '');

create type identity.account_fact as (id uuid, email text, name text, locale text, zone text, email_verified_at timestamptz);

create function identity.account_by_id(p_account uuid) returns setof identity.account_fact
language sql stable security definer set search_path = '' as $$
    select a.id, a.email::text, a.name, a.locale, a.zone, a.email_verified_at from identity.account a where a.id = p_account
$$;

create function identity.account_by_email(p_email text) returns setof identity.account_fact
language sql stable security definer set search_path = '' as $$
    select a.id, a.email::text, a.name, a.locale, a.zone, a.email_verified_at from identity.account a
    where a.email operator(public.=) p_email::public.citext
$$;

create function identity.accounts_by_id(p_accounts uuid[]) returns setof identity.account_fact
language sql stable security definer set search_path = '' as $$
    select a.id, a.email::text, a.name, a.locale, a.zone, a.email_verified_at from identity.account a
    where a.id = any (p_accounts)
$$;

create function identity.password_of(p_email text) returns table (account_id uuid, hash text)
language sql stable security definer set search_path = '' as $$
    select p.account_id, p.hash from identity.account a join identity.password p on p.account_id = a.id
    where a.email operator(public.=) p_email::public.citext
$$;

-- False when the address has an account already.
create function identity.add_account(p_id uuid, p_email text, p_name text, p_locale text, p_zone text, p_password text,
    p_at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    insert into identity.account (id, email, name, locale, zone, email_verified_at, created_at)
    values (p_id, p_email::public.citext, p_name, p_locale, p_zone, p_at, p_at)
    on conflict (email) do nothing;
    if not found then
        return false;
    end if;
    insert into identity.password (account_id, hash, changed_at) values (p_id, p_password, p_at);
    delete from identity.sign_up s where s.email operator(public.=) p_email::public.citext;
    return true;
end $$;

create function identity.edit_account(p_account uuid, p_name text, p_locale text, p_zone text)
returns setof identity.account_fact
language sql security definer set search_path = '' as $$
    update identity.account a set name = coalesce(p_name, a.name), locale = coalesce(p_locale, a.locale),
        zone = coalesce(p_zone, a.zone)
    where a.id = p_account
    returning a.id, a.email::text, a.name, a.locale, a.zone, a.email_verified_at
$$;

-- A new password ends every session and every reset that is still open.
create function identity.set_password(p_account uuid, p_hash text, p_at timestamptz) returns void
language sql security definer set search_path = '' as $$
    update identity.password set hash = p_hash, changed_at = p_at where account_id = p_account;
    delete from identity.session where account_id = p_account;
    delete from identity.password_reset where account_id = p_account;
$$;

-- The same password under stronger parameters; sessions go on.
create function identity.rehash_password(p_account uuid, p_from text, p_to text) returns void
language sql security definer set search_path = '' as $$
    update identity.password set hash = p_to where account_id = p_account and hash = p_from
$$;

create function identity.add_sign_up(p_token bytea, p_email text, p_name text, p_locale text, p_zone text, p_password text,
    p_expires timestamptz) returns void
language sql security definer set search_path = '' as $$
    insert into identity.sign_up (token_hash, email, name, locale, zone, password, expires_at)
    values (p_token, p_email::public.citext, p_name, p_locale, p_zone, p_password, p_expires)
$$;

-- Opens once.
create function identity.take_sign_up(p_token bytea, p_now timestamptz)
returns table (email text, name text, locale text, zone text, password text)
language sql security definer set search_path = '' as $$
    delete from identity.sign_up s where s.token_hash = p_token and s.expires_at > p_now
    returning s.email::text, s.name, s.locale, s.zone, s.password
$$;

create function identity.add_password_reset(p_token bytea, p_account uuid, p_expires timestamptz) returns void
language sql security definer set search_path = '' as $$
    insert into identity.password_reset (token_hash, account_id, expires_at) values (p_token, p_account, p_expires)
$$;

-- Whose reset it is, without using it up: a password that is refused may be tried again.
create function identity.password_reset_account(p_token bytea, p_now timestamptz) returns setof identity.account_fact
language sql stable security definer set search_path = '' as $$
    select a.id, a.email::text, a.name, a.locale, a.zone, a.email_verified_at
    from identity.password_reset r join identity.account a on a.id = r.account_id
    where r.token_hash = p_token and r.expires_at > p_now
$$;

-- Opens once.
create function identity.take_password_reset(p_token bytea, p_now timestamptz) returns setof uuid
language sql security definer set search_path = '' as $$
    delete from identity.password_reset r where r.token_hash = p_token and r.expires_at > p_now returning r.account_id
$$;

create function identity.add_session(p_id uuid, p_account uuid, p_token bytea, p_device text, p_address text, p_at timestamptz)
returns void
language sql security definer set search_path = '' as $$
    insert into identity.session (id, account_id, token_hash, device, address, created_at, last_seen_at)
    values (p_id, p_account, p_token, p_device, p_address, p_at, p_at)
$$;

-- A session lives while it is used at least once within p_idle, and p_whole at most.
create function identity.session_by_token(p_token bytea, p_now timestamptz, p_idle interval, p_whole interval)
returns table (id uuid, account_id uuid, last_seen_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select s.id, s.account_id, s.last_seen_at from identity.session s
    where s.token_hash = p_token and s.last_seen_at > p_now - p_idle and s.created_at > p_now - p_whole
$$;

create function identity.touch_session(p_id uuid, p_at timestamptz) returns void
language sql security definer set search_path = '' as $$
    update identity.session set last_seen_at = p_at where id = p_id and last_seen_at < p_at
$$;

create function identity.sessions_of(p_account uuid, p_now timestamptz, p_idle interval, p_whole interval)
returns table (id uuid, device text, address text, created_at timestamptz, last_seen_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select s.id, s.device, s.address, s.created_at, s.last_seen_at from identity.session s
    where s.account_id = p_account and s.last_seen_at > p_now - p_idle and s.created_at > p_now - p_whole
    order by s.last_seen_at desc, s.id
$$;

create function identity.end_session(p_account uuid, p_id uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    delete from identity.session s where s.account_id = p_account and s.id = p_id;
    return found;
end $$;

create function identity.end_session_by_token(p_token bytea) returns void
language sql security definer set search_path = '' as $$
    delete from identity.session s where s.token_hash = p_token
$$;

create function identity.forget_expired(p_now timestamptz, p_idle interval, p_whole interval) returns void
language sql security definer set search_path = '' as $$
    delete from identity.session where last_seen_at <= p_now - p_idle or created_at <= p_now - p_whole;
    delete from identity.sign_up where expires_at <= p_now;
    delete from identity.password_reset where expires_at <= p_now;
$$;

-- Functions are open to everybody by default; here only to the application.
revoke execute on all functions in schema identity from public;
grant execute on all functions in schema identity to ${application};
