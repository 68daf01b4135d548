-- A number for each business that rises with every change to what it rarely changes. Whoever keeps such things in memory
-- compares it, in the statement that opens a transaction, and so never serves what has been changed.
create table platform.edition (
    business_id uuid primary key,
    number      bigint not null,
    risen_by    xid8 not null -- once in a transaction is enough
);
select platform.unisolated('platform.edition', 'select');

-- Runs at the end of the transaction of the change: two that change different things wait for each other only then.
create function platform.raise_edition() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
    changed jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
begin
    insert into platform.edition as e (business_id, number, risen_by)
    values ((changed ->> tg_argv[0])::uuid, 1, pg_current_xact_id())
    on conflict (business_id) do update set number = e.number + 1, risen_by = excluded.risen_by
    where e.risen_by <> excluded.risen_by;
    return null;
end $$;
revoke execute on function platform.raise_edition() from public;

-- Said of every table from which something is kept in memory.
create function platform.keeps_edition(target regclass, owner_column name default 'business_id') returns void
language plpgsql as $$
begin
    execute format('create constraint trigger edition after insert or update or delete on %s'
        || ' deferrable initially deferred for each row execute function platform.raise_edition(%L)', target, owner_column);
end $$;
