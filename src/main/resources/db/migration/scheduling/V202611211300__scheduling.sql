create schema if not exists scheduling;

-- Hours of people, on the wall clock of the location; an end at or before its start runs past midnight.
create table scheduling.weekly_hours (
    id            uuid primary key default uuidv7(),
    business_id   uuid not null,
    provider_id   uuid not null,
    location_id   uuid not null,
    day           smallint not null check (day between 1 and 7), -- 1 = Monday (ISO 8601)
    starts        time not null,
    ends          time not null,
    unique (business_id, provider_id, location_id, day, starts)
);
select platform.isolate_by_business('scheduling.weekly_hours');

-- Replaces all hours that begin on its date; without ranges the day is closed.
create table scheduling.override (
    business_id uuid not null,
    provider_id uuid not null,
    date        date not null,
    location_id uuid not null,
    starts      time[] not null,
    ends        time[] not null,
    primary key (business_id, provider_id, date),
    check (cardinality(starts) = cardinality(ends))
);
select platform.isolate_by_business('scheduling.override');

create table scheduling.time_off (
    id          uuid primary key,
    business_id uuid not null,
    provider_id uuid not null,
    first_day   date not null,
    last_day    date not null, -- included
    reason      text not null default '' check (length(reason) <= 200),
    check (first_day <= last_day)
);
create index on scheduling.time_off (business_id, provider_id, last_day);
select platform.isolate_by_business('scheduling.time_off');

create table scheduling.hold (
    id          uuid primary key,
    business_id uuid not null,
    holder_hash bytea not null,
    service_id  uuid not null,
    location_id uuid not null,
    provider_id uuid not null,
    wished_for  boolean not null, -- whether the visitor chose the provider
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    expires_at  timestamptz not null
);
create index on scheduling.hold (business_id, expires_at);
select platform.isolate_by_business('scheduling.hold');

create table scheduling.appointment (
    id                uuid primary key,
    business_id       uuid not null,
    location_id       uuid not null,
    service_id        uuid not null,
    provider_id       uuid not null,
    client_id         uuid not null,
    pet_id            uuid,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    status            text not null check (status in
        ('pending', 'booked', 'arrived', 'checked_in', 'in_progress', 'fulfilled', 'cancelled', 'noshow')),
    service_name      jsonb not null, -- as it was called when it was booked, by language
    price_minor       bigint,
    currency          text,
    buffer_before     integer not null,
    buffer_after      integer not null,
    note              text not null default '' check (length(note) <= 2000),
    language          text not null,
    via               text not null check (via in ('public', 'workspace', 'api', 'demo')),
    link_hash         bytea not null unique,
    sequence          integer not null default 0, -- RFC 5545: rises with every change a guest must know of
    version           integer not null default 0,
    cancel_reason     text check (length(cancel_reason) <= 500),
    created_at        timestamptz not null,
    status_changed_at timestamptz not null,
    check (starts_at < ends_at),
    check ((price_minor is null) = (currency is null))
);
create index on scheduling.appointment (business_id, starts_at);
create index on scheduling.appointment (business_id, client_id, starts_at);
select platform.isolate_by_business('scheduling.appointment');

-- All that occupies time. Core time has the unbounded lane and so clashes with everything of its resource; a buffer has a
-- lane of its own, so two buffers may share time but no appointment enters a buffer.
create sequence scheduling.buffer_lane;
create table scheduling.claim (
    id             uuid primary key default uuidv7(),
    business_id    uuid not null,
    resource_id    uuid not null,
    period         tstzrange not null check (not isempty(period)),
    lane           int8range not null default int8range(null, null),
    kind           text not null check (kind in ('hold', 'appointment', 'buffer', 'block', 'import')),
    hold_id        uuid references scheduling.hold on delete cascade deferrable initially deferred,
    appointment_id uuid references scheduling.appointment on delete cascade deferrable initially deferred,
    buffer_before  integer not null default 0, -- minutes; of core claims, for the slot engine
    buffer_after   integer not null default 0,
    expires_at     timestamptz, -- of holds
    active         boolean not null default true,
    constraint claim_no_overlap exclude using gist (resource_id with =, period with &&, lane with &&) where (active)
);
create index claim_by_time on scheduling.claim using gist (business_id, period) where (active);
create index on scheduling.claim (hold_id) where hold_id is not null;
create index on scheduling.claim (appointment_id) where appointment_id is not null;
select platform.isolate_by_business('scheduling.claim');
grant usage on sequence scheduling.buffer_lane to ${application};
