-- Ground on which every module builds: who asks (context), whose row it is (kinds of tables), and who may touch it.
-- ${application} is the application's role: it owns nothing, is no superuser and cannot bypass row-level security.

create extension if not exists btree_gist with schema public;
create extension if not exists citext with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

grant usage on schema platform to ${application};

-- The business or account a transaction acts for; null when none was set, and then no row of theirs is seen.
create function platform.current_business() returns uuid language sql stable parallel safe
    return nullif(current_setting('tend.business', true), '')::uuid;
create function platform.current_account() returns uuid language sql stable parallel safe
    return nullif(current_setting('tend.account', true), '')::uuid;

-- Said once for each table; a test walks the catalogue and compares what was said with what holds.
create procedure platform.declare_kind(target regclass, kind text, privileges text) language plpgsql as $$
declare
    home text := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target);
begin
    execute format('comment on table %s is %L', target, 'kind: ' || kind);
    execute format('grant usage on schema %I to %I', home, '${application}');
    if privileges <> '' then
        execute format('grant %s on %s to %I', privileges, target, '${application}');
    end if;
    if kind <> 'platform' then
        execute format('alter table %s enable row level security', target);
        execute format('alter table %s force row level security', target);
    end if;
end $$;

-- Kind "business": rows of one tenant, seen and written only in its context.
create function platform.isolate_by_business(target regclass, owner_column name default 'business_id') returns void
language plpgsql as $$
begin
    call platform.declare_kind(target, 'business', 'select, insert, update, delete');
    execute format('create policy isolation on %s using (%I = platform.current_business())'
        || ' with check (%I = platform.current_business())', target, owner_column, owner_column);
end $$;

-- Kind "person": rows of one account.
create function platform.isolate_by_account(target regclass, owner_column name default 'account_id') returns void
language plpgsql as $$
begin
    call platform.declare_kind(target, 'person', 'select, insert, update, delete');
    execute format('create policy isolation on %s using (%I = platform.current_account())'
        || ' with check (%I = platform.current_account())', target, owner_column, owner_column);
end $$;

-- Kind "shared": the module writes the policies itself; without one nothing is seen.
create function platform.shared(target regclass) returns void language plpgsql as $$
begin
    call platform.declare_kind(target, 'shared', 'select, insert, update, delete');
end $$;

-- Kind "platform": no tenant; the application gets only the privileges named.
create function platform.unisolated(target regclass, privileges text) returns void language plpgsql as $$
begin
    call platform.declare_kind(target, 'platform', privileges);
end $$;

select platform.unisolated('platform.flyway_schema_history', 'select');

-- Effects on the outside world, written in the transaction of their cause and delivered afterwards.
create table platform.outbox (
    id           uuid primary key,
    kind         text not null,
    payload      jsonb not null,
    correlation  text,
    created_at   timestamptz not null,
    due_at       timestamptz not null,
    attempts     integer not null default 0,
    delivered_at timestamptz,
    given_up_at  timestamptz,
    last_error   text
);
create index outbox_due on platform.outbox (due_at) where delivered_at is null and given_up_at is null;
select platform.unisolated('platform.outbox', 'select, insert, update, delete');

-- Answers given under an Idempotency-Key, stored in the transaction of their effect.
create table platform.idempotency (
    scope        text not null,
    key          text not null check (length(key) between 1 and 255),
    request_hash text not null,
    answer       text,
    created_at   timestamptz not null,
    primary key (scope, key)
);
create index idempotency_age on platform.idempotency (created_at);
select platform.unisolated('platform.idempotency', 'select, insert, update, delete');

-- db-scheduler's own table (its documented PostgreSQL schema).
create table platform.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on platform.scheduled_tasks (last_heartbeat);
select platform.unisolated('platform.scheduled_tasks', 'select, insert, update, delete');
