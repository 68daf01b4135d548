-- Calendars elsewhere whose busy times are kept free here.
create table scheduling.outside_calendar (
    id            uuid primary key,
    business_id   uuid not null,
    provider_id   uuid not null,
    added_by      uuid not null, -- an account
    name          text not null check (length(name) between 1 and 120),
    address       text not null, -- sealed: such addresses are secrets
    host          text not null, -- of the address, to show
    etag          text,
    last_modified text,
    added_at      timestamptz not null,
    next_look_at  timestamptz not null,
    read_at       timestamptz, -- when its content was last taken in
    seen_at       timestamptz, -- when it last answered, changed or not
    failures      integer not null default 0, -- in a row
    fault         text, -- code of the last failure; null while all is well
    entries       integer not null default 0,
    unreadable    integer not null default 0,
    whole         boolean not null default true, -- false when it has more than is taken in
    removed_at    timestamptz
);
create index on scheduling.outside_calendar (business_id, provider_id);
create index on scheduling.outside_calendar (next_look_at) where removed_at is null;
select platform.isolate_by_business('scheduling.outside_calendar');
-- The functions below run as the owner of the table, before it is known whose calendar is due.
create policy lookup on scheduling.outside_calendar for select to current_user using (true);

-- Merged busy times of each, as they were read. What of them becomes claims is worked out from all of a provider's.
create table scheduling.outside_busy (
    business_id uuid not null,
    calendar_id uuid not null references scheduling.outside_calendar on delete cascade,
    provider_id uuid not null,
    period      tstzrange not null check (not isempty(period)),
    primary key (business_id, calendar_id, period)
);
create index on scheduling.outside_busy (business_id, provider_id);
select platform.isolate_by_business('scheduling.outside_busy');

-- Where a busy time elsewhere lies over an appointment here: the claim of the appointment holds, and somebody decides.
create table scheduling.outside_clash (
    id             uuid primary key default uuidv7(),
    business_id    uuid not null,
    appointment_id uuid not null references scheduling.appointment on delete cascade,
    provider_id    uuid not null,
    starts_at      timestamptz not null, -- of the appointment, when this was found
    period         tstzrange not null, -- of the busy time
    found_at       timestamptz not null,
    kept_at        timestamptz, -- somebody decided that it stays
    unique (business_id, appointment_id)
);
select platform.isolate_by_business('scheduling.outside_clash');

create function scheduling.outside_calendars_due(p_now timestamptz, p_most integer)
returns table (business_id uuid, calendar_id uuid)
language sql stable security definer set search_path = '' as $$
    select c.business_id, c.id from scheduling.outside_calendar c
    where c.removed_at is null and c.next_look_at <= p_now order by c.next_look_at limit p_most
$$;

-- Whose busy times are cut by claims of ours, and so grow back when those go.
create table scheduling.outside_cut (
    business_id uuid not null,
    provider_id uuid not null,
    primary key (business_id, provider_id)
);
select platform.isolate_by_business('scheduling.outside_cut');
create policy lookup on scheduling.outside_cut for select to current_user using (true);

create function scheduling.outside_providers_cut() returns table (business_id uuid, provider_id uuid)
language sql stable security definer set search_path = '' as $$
    select distinct c.business_id, c.provider_id from scheduling.outside_cut c
$$;

revoke execute on function scheduling.outside_calendars_due(timestamptz, integer), scheduling.outside_providers_cut()
    from public;
grant execute on function scheduling.outside_calendars_due(timestamptz, integer), scheduling.outside_providers_cut()
    to ${application};
