-- Businesses, the addresses they are found at, their places and their people.

create schema if not exists business;

create table business.business (
    id           uuid primary key,
    name         text not null check (length(name) between 1 and 120),
    slug         text not null,
    legal_name   text,
    trade        text not null check (trade in ('vet', 'grooming', 'training', 'salon', 'consulting', 'shelter', 'kennel')),
    about        jsonb not null default '{}',
    currency     char(3) not null check (currency ~ '^[A-Z]{3}$'),
    languages    text[] not null check (cardinality(languages) between 1 and 3 and languages <@ array['en', 'ru', 'kk']),
    accent       jsonb not null,
    phone        text,
    email        text,
    version      integer not null default 1,
    opened_at    timestamptz not null
);
select platform.isolate_by_business('business.business', 'id');

-- What stands at an address of ours. A slug that was given up still leads to its business, and is nobody else's:
-- printed cards and old links must not lead to a stranger. Reached only through the functions below.
create table business.slug (
    slug        text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 40),
    business_id uuid not null,
    name        text not null,
    current     boolean not null
);
create unique index slug_current on business.slug (business_id) where current;
select platform.unisolated('business.slug', '');

-- Host names of businesses' own; one leads somewhere only after its owner proved to hold it.
create table business.domain (
    host        text primary key check (host = lower(host)),
    business_id uuid not null,
    verified_at timestamptz
);
select platform.unisolated('business.domain', '');

create function business.by_slug(wanted text) returns uuid
language sql stable security definer set search_path = '' as $$
    select s.business_id from business.slug s where s.slug = wanted
$$;

create function business.by_domain(wanted text) returns uuid
language sql stable security definer set search_path = '' as $$
    select d.business_id from business.domain d where d.host = lower(wanted) and d.verified_at is not null
$$;

create function business.named(wanted uuid[]) returns table (business_id uuid, slug text, name text)
language sql stable security definer set search_path = '' as $$
    select s.business_id, s.slug, s.name from business.slug s where s.current and s.business_id = any (wanted)
$$;

-- Makes the address and name of the business of the context known; false when the address is another's.
create function business.take_slug(wanted text, shown text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    mine uuid := platform.current_business();
begin
    if mine is null then
        raise exception 'no business in context';
    end if;
    insert into business.slug as s (slug, business_id, name, current) values (wanted, mine, shown, false)
    on conflict (slug) do nothing;
    perform 1 from business.slug s where s.slug = wanted and s.business_id = mine;
    if not found then
        return false;
    end if;
    update business.slug s set current = false where s.business_id = mine and s.current and s.slug <> wanted;
    update business.slug s set current = true, name = shown where s.slug = wanted;
    return true;
end $$;

revoke execute on function business.by_slug(text), business.by_domain(text), business.named(uuid[]),
    business.take_slug(text, text) from public;
grant execute on function business.by_slug(text), business.by_domain(text), business.named(uuid[]),
    business.take_slug(text, text) to ${application};

create table business.location (
    business_id uuid not null references business.business (id),
    id          uuid not null,
    name        text not null check (length(name) between 1 and 120),
    address     text not null check (length(address) between 1 and 300),
    zone        text not null,
    phone       text,
    latitude    double precision check (latitude between -90 and 90),
    longitude   double precision check (longitude between -180 and 180),
    active      boolean not null,
    joined      bigint generated always as identity,
    version     integer not null default 1,
    primary key (business_id, id),
    check ((latitude is null) = (longitude is null))
);
select platform.isolate_by_business('business.location');

create table business.provider (
    business_id uuid not null references business.business (id),
    id          uuid not null,
    name        text not null check (length(name) between 1 and 120),
    title       jsonb not null default '{}',
    bio         jsonb not null default '{}',
    languages   text[] not null,
    hue         smallint not null check (hue between 1 and 8),
    initials    text not null check (length(initials) between 1 and 2),
    active      boolean not null,
    joined      bigint generated always as identity,
    version     integer not null default 1,
    primary key (business_id, id)
);
select platform.isolate_by_business('business.provider');
