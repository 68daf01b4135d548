-- What clients answer to invitations, by their calendars: what stands of it with the appointment …
alter table scheduling.appointment
    add told_sequence   integer, -- of the invitation that was sent last
    add reply           text check (reply in ('accepted', 'tentative', 'declined', 'countered')),
    add reply_comment   text check (length(reply_comment) <= 500),
    add replied_at      timestamptz,
    add reply_starts_at timestamptz, -- of the appointment, when this was answered
    add constraint appointment_reply_whole check (num_nulls(reply, reply_comment, replied_at, reply_starts_at) in (0, 4));

-- … and each mail that had an effect, so that none has it twice, and none after a later one.
create table scheduling.reply (
    business_id    uuid not null,
    appointment_id uuid not null references scheduling.appointment on delete cascade,
    message        text not null check (length(message) <= 64),
    sequence       integer not null, -- of the invitation it answers
    stamp          timestamptz not null, -- when it was written, after the client's clock
    read_at        timestamptz not null,
    primary key (business_id, appointment_id, message)
);
select platform.isolate_by_business('scheduling.reply');

-- Whose appointment it is: asked before the business is known.
create policy lookup on scheduling.appointment for select to current_user using (true);
create function scheduling.business_of_appointment(p_id uuid) returns uuid
language sql stable security definer set search_path = '' as $$
    select a.business_id from scheduling.appointment a where a.id = p_id
$$;
revoke execute on function scheduling.business_of_appointment(uuid) from public;
grant execute on function scheduling.business_of_appointment(uuid) to ${application};
