-- A class: one time with so many seats. It takes its teachers and rooms by claims as everything does; its seats are
-- counted by the database itself, and no more are given than there are, whoever writes.
create table scheduling.course (
    business_id uuid not null,
    id          uuid not null,
    created_at  timestamptz not null,
    primary key (business_id, id)
);
select platform.isolate_by_business('scheduling.course');

create table scheduling.session (
    business_id    uuid not null,
    id             uuid not null,
    course_id      uuid,
    service_id     uuid not null,
    location_id    uuid not null,
    provider_ids   uuid[] not null check (cardinality(provider_ids) between 1 and 5),
    thing_ids      uuid[] not null default '{}' check (cardinality(thing_ids) <= 5),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    counts         text not null check (counts in ('person', 'pet')),
    entry          text not null check (entry in ('single', 'course', 'both')),
    seats          integer not null check (seats between 1 and 500),
    taken          integer not null default 0, -- kept by count_seats alone
    minimum        integer not null default 0, -- fewer, and it does not take place
    decide_minutes integer not null default 0 check (decide_minutes >= 0), -- before its start, when that is decided
    notice_minutes integer not null default 0 check (notice_minutes >= 0), -- who cancels so long before has missed it
    makeup_days    integer not null default 0 check (makeup_days >= 0), -- within which that is made up; 0 for never
    price_minor    bigint, -- of a seat
    currency       text,
    published      boolean not null,
    note           text check (length(note) <= 2000),
    state          text not null default 'open' check (state in ('open', 'too_few', 'called_off')),
    version        integer not null default 0,
    created_at     timestamptz not null,
    primary key (business_id, id),
    foreign key (business_id, course_id) references scheduling.course (business_id, id),
    constraint session_seats check (taken between 0 and seats),
    check (minimum between 0 and seats),
    check (starts_at < ends_at),
    check (entry = 'single' or course_id is not null),
    check ((price_minor is null) = (currency is null))
);
create index on scheduling.session (business_id, starts_at);
create index on scheduling.session (business_id, course_id) where course_id is not null;
select platform.isolate_by_business('scheduling.session');

create table scheduling.attendance (
    business_id  uuid not null,
    id           uuid not null,
    session_id   uuid not null,
    enrolment_id uuid, -- the first of those that were booked together
    client_id    uuid not null,
    pet_id       uuid,
    seats        integer not null check (seats between 1 and 9),
    state        text not null check (state in ('booked', 'attended', 'missed', 'cancelled')),
    price_minor  bigint,
    currency     text,
    note         text not null default '' check (length(note) <= 2000),
    language     text not null,
    via          text not null check (via in ('public', 'workspace', 'api', 'demo')),
    link_hash    bytea not null unique,
    sequence     integer not null default 0, -- RFC 5545: rises with every change a guest must know of
    told         boolean not null default false, -- whether a mail about it was written
    created_at   timestamptz not null,
    primary key (business_id, id),
    foreign key (business_id, session_id) references scheduling.session (business_id, id),
    check (pet_id is null or seats = 1),
    check ((price_minor is null) = (currency is null))
);
create index on scheduling.attendance (business_id, session_id);
create index on scheduling.attendance (business_id, client_id);
create index on scheduling.attendance (business_id, enrolment_id) where enrolment_id is not null;
select platform.isolate_by_business('scheduling.attendance');

-- Every change of an attendance counts in its session, under the lock of the session's row; one seat too many breaks
-- session_seats and so is none.
create function scheduling.count_seats() returns trigger language plpgsql as $$
declare
    more integer := 0;
begin
    if tg_op <> 'INSERT' and old.state <> 'cancelled' then
        more := more - old.seats;
    end if;
    if tg_op <> 'DELETE' and new.state <> 'cancelled' then
        more := more + new.seats;
    end if;
    if more <> 0 then
        update scheduling.session set taken = taken + more
        where business_id = coalesce(new.business_id, old.business_id) and id = coalesce(new.session_id, old.session_id);
    end if;
    return null;
end $$;
create trigger count_seats after insert or update of state, seats or delete on scheduling.attendance
    for each row execute function scheduling.count_seats();

-- For a session somebody missed, another one. The keys say: none is granted twice, and none is used twice.
create table scheduling.makeup (
    business_id uuid not null,
    missed_id   uuid not null,
    service_id  uuid not null,
    granted_at  timestamptz not null,
    expires_at  timestamptz not null, -- the other session begins before then
    used_id     uuid,
    primary key (business_id, missed_id),
    unique (business_id, used_id),
    foreign key (business_id, missed_id) references scheduling.attendance (business_id, id),
    foreign key (business_id, used_id) references scheduling.attendance (business_id, id)
);
select platform.isolate_by_business('scheduling.makeup');

alter table scheduling.claim drop constraint claim_kind_check;
alter table scheduling.claim add constraint claim_kind_check
    check (kind in ('hold', 'appointment', 'buffer', 'block', 'import', 'class'));
alter table scheduling.claim add session_id uuid;
alter table scheduling.claim add foreign key (business_id, session_id)
    references scheduling.session (business_id, id) on delete cascade;
create index on scheduling.claim (business_id, session_id) where session_id is not null;
