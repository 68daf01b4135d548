-- Who acts for which business, in which role.
create schema access;

create table access.member (
    id          uuid primary key,
    business_id uuid not null,
    account_id  uuid not null,
    role        text not null check (role in ('owner', 'manager', 'provider', 'front_desk')),
    provider_id uuid,
    created_at  timestamptz not null,
    unique (business_id, account_id)
);
create index member_account on access.member (account_id);
create unique index member_provider on access.member (business_id, provider_id) where provider_id is not null;
select platform.isolate_by_business('access.member');
-- The functions below run as the owner of the table, before it is known for which business the caller acts.
create policy lookup on access.member for select to current_user using (true);

-- Asked on every request: the role of an account in a business, in one statement; nothing when it has none.
create function access.role_of(p_business uuid, p_account uuid) returns text
language sql stable security definer set search_path = '' as $$
    select m.role from access.member m where m.business_id = p_business and m.account_id = p_account
$$;

-- Where an account is a member, to choose a business after signing in.
create function access.memberships_of(p_account uuid)
returns table (business_id uuid, role text, provider_id uuid)
language sql stable security definer set search_path = '' as $$
    select m.business_id, m.role, m.provider_id from access.member m where m.account_id = p_account order by m.created_at, m.id
$$;

revoke execute on all functions in schema access from public;
grant execute on all functions in schema access to ${application};
