-- Calendars that other programs read at a secret address: one for each person and whose appointments they follow.
create table scheduling.calendar_feed (
    id           uuid primary key,
    business_id  uuid not null,
    made_by      uuid not null, -- an account; the address opens nothing once they are no member
    provider_id  uuid, -- null: everyone's appointments
    shows        text not null check (shows in ('names', 'busy')),
    language     text not null,
    turn         integer not null default 0, -- rises with each new address; part of what the secret is made of
    token_hash   bytea not null unique,
    created_at   timestamptz not null,
    last_read_at timestamptz,
    revoked_at   timestamptz
);
create unique index calendar_feed_subject on scheduling.calendar_feed
    (business_id, made_by, provider_id) nulls not distinct where revoked_at is null;
select platform.isolate_by_business('scheduling.calendar_feed');
-- The function below runs as the owner of the table, before it is known whose calendar is asked for.
create policy lookup on scheduling.calendar_feed for select to current_user using (true);

create function scheduling.feed_at(p_hash bytea) returns table (business_id uuid, feed_id uuid)
language sql stable security definer set search_path = '' as $$
    select f.business_id, f.id from scheduling.calendar_feed f where f.token_hash = p_hash and f.revoked_at is null
$$;
revoke execute on function scheduling.feed_at(bytea) from public;
grant execute on function scheduling.feed_at(bytea) to ${application};

-- When an appointment was last moved, for calendars that keep a copy; null while it was not.
alter table scheduling.appointment add moved_at timestamptz;
