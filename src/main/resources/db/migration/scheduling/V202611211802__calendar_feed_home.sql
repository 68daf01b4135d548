-- Whose calendar a program names when it signs in for it; its password is derived, and compared where the keys are.
create function scheduling.feed_home(p_feed uuid) returns uuid
language sql stable security definer set search_path = '' as $$
    select f.business_id from scheduling.calendar_feed f where f.id = p_feed and f.revoked_at is null
$$;
revoke execute on function scheduling.feed_home(uuid) from public;
grant execute on function scheduling.feed_home(uuid) to ${application};
