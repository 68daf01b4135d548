-- The link that opens the first account of a new installation. Only the console shows it; each start makes another until
-- it was used. One row at most; whoever used it set this installation up.
create table identity.first_link (
    only_one   boolean primary key default true check (only_one),
    token_hash bytea not null,
    offered_at timestamptz not null,
    used_by    uuid,
    used_at    timestamptz
);
select platform.unisolated('identity.first_link', '');

-- False when somebody has an account: then there is nothing to offer.
create function identity.offer_first_link(p_token bytea, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    if exists (select from identity.account) then
        return false;
    end if;
    insert into identity.first_link as f (token_hash, offered_at) values (p_token, p_at)
    on conflict (only_one) do update
        set token_hash = excluded.token_hash, offered_at = excluded.offered_at, used_by = null, used_at = null;
    return true;
end $$;

create function identity.first_link_awaited() returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select from identity.first_link f where f.used_at is null) and not exists (select from identity.account)
$$;

create function identity.first_link_opens(p_token bytea) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select from identity.first_link f where f.token_hash = p_token and f.used_at is null)
        and not exists (select from identity.account)
$$;

-- Opens once: the second to come waits for the first and finds nothing.
create function identity.take_first_link(p_token bytea, p_account uuid, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    update identity.first_link f set used_by = p_account, used_at = p_at where f.token_hash = p_token and f.used_at is null;
    return found;
end $$;

create function identity.is_founder(p_account uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select from identity.first_link f where f.used_by = p_account)
$$;

revoke execute on function identity.offer_first_link(bytea, timestamptz), identity.first_link_awaited(),
    identity.first_link_opens(bytea), identity.take_first_link(bytea, uuid, timestamptz), identity.is_founder(uuid)
    from public;
grant execute on function identity.offer_first_link(bytea, timestamptz), identity.first_link_awaited(),
    identity.first_link_opens(bytea), identity.take_first_link(bytea, uuid, timestamptz), identity.is_founder(uuid)
    to ${application};
