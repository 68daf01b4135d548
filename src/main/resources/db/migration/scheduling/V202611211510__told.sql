-- What the client was last told of an appointment; null while they were told nothing. A change that was taken back before
-- anybody heard of it is seen by this, and nobody is written to.
alter table scheduling.appointment
    add told text check (told in ('confirmed', 'cancelled')),
    add told_starts_at timestamptz,
    add told_provider_id uuid,
    add check ((told is null) = (told_starts_at is null) and (told is null) = (told_provider_id is null));

-- Of those made before, the client knows how they stand. The owner sees all rows while they are not forced apart.
alter table scheduling.appointment no force row level security;
update scheduling.appointment
set told = case status when 'cancelled' then 'cancelled' else 'confirmed' end,
    told_starts_at = starts_at, told_provider_id = provider_id;
alter table scheduling.appointment force row level security;
