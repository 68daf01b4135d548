-- Whoever waits for a seat of a full class stands in its list without one; a seat that is offered is kept, and counts.
alter table scheduling.attendance drop constraint attendance_state_check;
alter table scheduling.attendance add constraint attendance_state_check
    check (state in ('waiting', 'offered', 'booked', 'attended', 'missed', 'cancelled'));
alter table scheduling.attendance add offered_until timestamptz;
alter table scheduling.attendance add check ((state = 'offered') = (offered_until is not null));
create index attendance_waiting on scheduling.attendance (business_id, session_id, created_at) where state = 'waiting';

create or replace function scheduling.count_seats() returns trigger language plpgsql as $$
declare
    more integer := 0;
begin
    if tg_op <> 'INSERT' and old.state not in ('waiting', 'cancelled') then
        more := more - old.seats;
    end if;
    if tg_op <> 'DELETE' and new.state not in ('waiting', 'cancelled') then
        more := more + new.seats;
    end if;
    if more <> 0 then
        update scheduling.session set taken = taken + more
        where business_id = coalesce(new.business_id, old.business_id) and id = coalesce(new.session_id, old.session_id);
    end if;
    return null;
end $$;
