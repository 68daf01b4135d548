-- Accounts at calendar servers elsewhere (CalDAV): their calendars are read as any other, and into one of them what is
-- booked here is written.
create table scheduling.calendar_connection (
    id          uuid primary key,
    business_id uuid not null,
    provider_id uuid not null,
    added_by    uuid not null, -- an account
    name        text not null check (length(name) between 1 and 120),
    host        text not null, -- to show
    home        text not null, -- sealed: the address under which its calendars lie
    sign_in     text not null, -- sealed: user name and password
    shows       text not null check (shows in ('names', 'busy')), -- what is written there tells
    language    text not null, -- in which it is written
    added_at    timestamptz not null,
    write_fault text, -- code of what kept the last copy from being written; null while all is well
    removed_at  timestamptz
);
create index on scheduling.calendar_connection (business_id, provider_id);
select platform.isolate_by_business('scheduling.calendar_connection');
create policy lookup on scheduling.calendar_connection for select to current_user using (true);
create policy forgetting on scheduling.calendar_connection for delete to current_user using (removed_at is not null);

alter table scheduling.outside_calendar
    add connection_id uuid references scheduling.calendar_connection on delete cascade,
    add counts boolean not null default true, -- its busy times are kept free
    add receives boolean not null default false, -- what is booked here is written there
    add writable boolean not null default false,
    add sync_token text, -- RFC 6578
    add ctag text; -- of servers without one
create unique index outside_calendar_receives on scheduling.outside_calendar (connection_id) where receives;
create index outside_calendar_receiving on scheduling.outside_calendar (business_id) where receives;

create or replace function scheduling.outside_calendars_due(p_now timestamptz, p_most integer)
returns table (business_id uuid, calendar_id uuid)
language sql stable security definer set search_path = '' as $$
    select c.business_id, c.id from scheduling.outside_calendar c
    where c.removed_at is null and c.next_look_at <= p_now and (c.counts or c.receives)
    order by c.next_look_at limit p_most
$$;

create or replace function scheduling.forget_outside_calendars(p_before timestamptz) returns void
language sql security definer set search_path = '' as $$
    delete from scheduling.outside_calendar c where c.removed_at < p_before;
    delete from scheduling.calendar_connection c where c.removed_at < p_before
$$;

-- What a connected calendar has, one by one, so that it needs to tell only what changed. Times alone are kept.
create table scheduling.outside_object (
    business_id uuid not null,
    calendar_id uuid not null references scheduling.outside_calendar on delete cascade,
    href        text not null, -- its path at the server
    etag        text not null,
    busy        tstzmultirange not null,
    unreadable  integer not null default 0,
    primary key (business_id, calendar_id, href)
);
select platform.isolate_by_business('scheduling.outside_object');

-- An appointment as it was written into a calendar elsewhere.
create table scheduling.calendar_copy (
    business_id    uuid not null,
    connection_id  uuid not null references scheduling.calendar_connection on delete cascade,
    appointment_id uuid not null references scheduling.appointment on delete cascade,
    calendar_id    uuid not null references scheduling.outside_calendar on delete cascade,
    href           text not null,
    etag           text, -- null when it is not there any more
    written        text, -- hash of the text; null when it is to be written again
    starts_at      timestamptz not null, -- as it was written
    ends_at        timestamptz not null,
    primary key (business_id, connection_id, appointment_id)
);
create index on scheduling.calendar_copy (business_id, calendar_id, href);
select platform.isolate_by_business('scheduling.calendar_copy');

-- What others wish of an appointment of ours, by changing their copy of it: somebody decides.
create table scheduling.proposal (
    id             uuid primary key,
    business_id    uuid not null,
    appointment_id uuid not null references scheduling.appointment on delete cascade,
    connection_id  uuid references scheduling.calendar_connection on delete cascade, -- null: the client's own reply
    wish           text not null check (wish in ('move', 'cancel', 'unclear')),
    starts_at      timestamptz not null, -- of the appointment, when this was found
    ends_at        timestamptz not null,
    period         tstzrange, -- where it shall be; of 'move' alone
    comment        text not null default '' check (length(comment) <= 500),
    found_at       timestamptz not null,
    kept_at        timestamptz, -- somebody decided that it stays
    unique nulls not distinct (business_id, appointment_id, connection_id),
    check ((wish = 'move') = (period is not null))
);
select platform.isolate_by_business('scheduling.proposal');

-- Whoever changes an appointment, its copies follow. At the end of the transaction, when all its claims are known.
create function scheduling.order_copies() returns trigger language plpgsql as $$
begin
    if not exists (select from scheduling.outside_calendar where business_id = new.business_id and receives) then
        return null;
    end if;
    perform platform.put_effect(
        'calendar-copy',
        c.id || '/' || new.id,
        jsonb_build_object('business', new.business_id, 'connection', c.id, 'appointment', new.id),
        greatest(new.created_at, new.moved_at, new.status_changed_at))
    from scheduling.calendar_connection c
    where c.business_id = new.business_id and c.removed_at is null
      and exists (select from scheduling.outside_calendar o
                  where o.business_id = new.business_id and o.connection_id = c.id and o.receives)
      and (c.provider_id = new.provider_id
           or exists (select from scheduling.calendar_copy k where k.business_id = new.business_id
                      and k.connection_id = c.id and k.appointment_id = new.id)
           or exists (select from scheduling.claim m where m.business_id = new.business_id
                      and m.appointment_id = new.id and m.resource_id = c.provider_id));
    return null;
end $$;
create constraint trigger order_copies
    after insert or update of starts_at, ends_at, provider_id, pet_id, status on scheduling.appointment
    deferrable initially deferred for each row execute function scheduling.order_copies();
