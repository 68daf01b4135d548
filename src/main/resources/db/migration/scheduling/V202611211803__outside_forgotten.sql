-- A calendar that is followed no longer can come back for minutes; then its address is gone too.
create policy forgetting on scheduling.outside_calendar for delete to current_user using (removed_at is not null);

create function scheduling.forget_outside_calendars(p_before timestamptz) returns void
language sql security definer set search_path = '' as $$
    delete from scheduling.outside_calendar c where c.removed_at < p_before
$$;
revoke execute on function scheduling.forget_outside_calendars(timestamptz) from public;
grant execute on function scheduling.forget_outside_calendars(timestamptz) to ${application};
