-- Standing wishes for an earlier or another time, and what freed time was offered to whom. An offer keeps its time by a
-- hold of its own, so that nobody else is offered it.
create table scheduling.waitlist_entry (
    business_id    uuid not null,
    id             uuid not null,
    client_id      uuid not null,
    pet_id         uuid,
    service_id     uuid not null,
    variant_id     uuid,
    add_on_ids     uuid[] not null default '{}',
    location_id    uuid not null,
    provider_id    uuid, -- null: anyone
    appointment_id uuid, -- a later booking that comes forward
    premium        boolean not null,
    first_day      date not null,
    last_day       date not null,
    days           smallint[] not null check (cardinality(days) <= 7), -- 1 = Monday (ISO 8601); none means all
    earliest       time not null, -- on the wall clock of the place, between which it may begin
    latest         time not null,
    notice_minutes integer not null check (notice_minutes between 0 and 20160),
    language       text not null,
    link_hash      bytea not null unique,
    state          text not null check (state in ('waiting', 'filled', 'ended')),
    created_at     timestamptz not null,
    primary key (business_id, id),
    check (first_day <= last_day),
    check (earliest < latest)
);
create index waitlist_rank on scheduling.waitlist_entry (business_id, premium desc, created_at) where state = 'waiting';
select platform.isolate_by_business('scheduling.waitlist_entry');

create table scheduling.waitlist_offer (
    business_id uuid not null,
    id          uuid not null,
    entry_id    uuid not null,
    hold_id     uuid not null,
    provider_id uuid not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    link_hash   bytea not null unique,
    state       text not null check (state in ('open', 'taken', 'passed', 'lapsed')),
    primary key (business_id, id),
    foreign key (business_id, entry_id) references scheduling.waitlist_entry (business_id, id),
    check (expires_at < starts_at)
);
-- Nobody is offered two times at once, and no time twice.
create unique index waitlist_one_open on scheduling.waitlist_offer (business_id, entry_id) where state = 'open';
create unique index waitlist_once on scheduling.waitlist_offer (business_id, entry_id, provider_id, starts_at);
create index waitlist_made on scheduling.waitlist_offer (business_id, made_at);
select platform.isolate_by_business('scheduling.waitlist_offer');
