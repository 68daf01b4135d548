-- Whether anybody has opened a business here: asked before a new installation fills itself with examples.
create function business.none_yet() returns boolean
language sql stable security definer set search_path = '' as $$
    select not exists (select from business.slug)
$$;
revoke execute on function business.none_yet() from public;
grant execute on function business.none_yet() to ${application};
