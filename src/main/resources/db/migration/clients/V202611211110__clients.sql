-- The people a business serves, and their households.

create schema if not exists clients;

create table clients.household (
    business_id uuid not null,
    id          uuid not null,
    name        text not null check (length(name) between 1 and 120),
    version     integer not null default 1,
    created_at  timestamptz not null,
    primary key (business_id, id)
);
select platform.isolate_by_business('clients.household');

create table clients.client (
    business_id  uuid not null,
    id           uuid not null,
    household_id uuid not null,
    name         text not null check (length(name) between 1 and 120),
    locale       text not null check (locale in ('en', 'ru', 'kk')),
    tier         text not null check (tier in ('standard', 'premium')),
    note         text check (length(note) <= 4000),
    account_id   uuid,
    -- name and contacts folded for search: lower case, without accents, letters of one sound as one
    search       text not null,
    -- by which the list is ordered
    sort_name    text not null,
    version      integer not null default 1,
    created_at   timestamptz not null,
    primary key (business_id, id),
    foreign key (business_id, household_id) references clients.household (business_id, id)
);
create index client_list on clients.client (business_id, sort_name, id);
create index client_household on clients.client (business_id, household_id);
create index client_search on clients.client using gist (business_id, search gist_trgm_ops);
create unique index client_account on clients.client (business_id, account_id) where account_id is not null;
select platform.isolate_by_business('clients.client');

-- Where a client is reached. One address or number is one client's within a business: the key decides who of two
-- that come at once is new. The reference is checked at commit, so that the key can be asked first.
create table clients.contact (
    business_id uuid not null,
    kind        text not null check (kind in ('email', 'phone')),
    value       text not null,
    client_id   uuid not null,
    primary key (business_id, kind, value),
    unique (business_id, client_id, kind),
    foreign key (business_id, client_id) references clients.client (business_id, id)
        on delete cascade deferrable initially deferred
);
select platform.isolate_by_business('clients.contact');
