-- A request that waits for an answer. Its claims run out with it, so that whoever meets them later goes past.
alter table scheduling.appointment
    add decide_by timestamptz,
    add answer text check (answer in ('approved', 'declined', 'lapsed', 'withdrawn')),
    drop constraint appointment_told_check,
    add constraint appointment_told_check check (told in ('pending', 'confirmed', 'cancelled')),
    add check (status <> 'pending' or (decide_by is not null and answer is null)),
    add check (answer is null or decide_by is not null);
create index on scheduling.appointment (business_id, decide_by) where status = 'pending';
