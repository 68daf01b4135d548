-- A stay: animals of one household in one run, from the door to the door. It takes the run by a claim as everything
-- does; which of several runs is decided when it is booked, and free to change.
create table scheduling.stay (
    business_id    uuid not null,
    id             uuid not null,
    service_id     uuid not null,
    location_id    uuid not null,
    run_id         uuid not null, -- a resource
    client_id      uuid not null,
    first_day      date not null, -- on the wall clock of its place, as all days here
    first_half     text not null check (first_half in ('morning', 'afternoon')),
    last_day       date not null, -- on which they leave
    last_half      text not null check (last_half in ('morning', 'afternoon')),
    starts_at      timestamptz not null, -- the earliest they may come
    ends_at        timestamptz not null, -- the latest they may leave without paying more
    size           text not null check (size in ('small', 'medium', 'large', 'giant')), -- of the largest of them
    state          text not null check (state in ('booked', 'checked_in', 'fulfilled', 'cancelled', 'noshow')),
    service_name   jsonb not null, -- as it was called when it was booked, by language
    terms          jsonb not null, -- as agreed
    buffer_after   integer not null check (buffer_after >= 0), -- minutes in which the run is made ready
    lines          jsonb not null, -- what it costs, line by line
    total_minor    bigint not null,
    fee_minor      bigint, -- what cancelling it came to
    currency       char(3) not null,
    policy_id      uuid,
    policy_version integer,
    moves          integer not null default 0, -- by its guest
    note           text not null default '' check (length(note) <= 2000),
    language       text not null,
    via            text not null check (via in ('public', 'workspace', 'api', 'demo')),
    link_hash      bytea not null unique,
    sequence       integer not null default 0, -- RFC 5545: rises with every change a guest may hear of
    told           text not null default '', -- what they were last told
    version        integer not null default 1,
    created_at     timestamptz not null,
    arrived_at     timestamptz,
    left_at        timestamptz,
    primary key (business_id, id),
    check (first_day <= last_day),
    check (starts_at < ends_at)
);
create index on scheduling.stay (business_id, location_id, last_day);
create index on scheduling.stay (business_id, client_id);
select platform.isolate_by_business('scheduling.stay');

create table scheduling.stay_pet (
    business_id uuid not null,
    stay_id     uuid not null,
    position    integer not null,
    pet_id      uuid not null,
    primary key (business_id, stay_id, position),
    unique (business_id, stay_id, pet_id),
    foreign key (business_id, stay_id) references scheduling.stay (business_id, id) on delete cascade
);
create index on scheduling.stay_pet (business_id, pet_id);
select platform.isolate_by_business('scheduling.stay_pet');

alter table scheduling.claim drop constraint claim_kind_check;
alter table scheduling.claim add constraint claim_kind_check
    check (kind in ('hold', 'appointment', 'buffer', 'block', 'import', 'class', 'stay'));
alter table scheduling.claim add stay_id uuid;
alter table scheduling.claim add foreign key (business_id, stay_id)
    references scheduling.stay (business_id, id) on delete cascade deferrable initially deferred;
create index on scheduling.claim (business_id, stay_id) where stay_id is not null;
