-- Who runs late today, by how much, as was last said.
create table scheduling.delay (
    business_id uuid not null,
    provider_id uuid not null,
    day         date not null,
    minutes     integer not null check (minutes between 0 and 240),
    said_at     timestamptz not null,
    primary key (business_id, provider_id, day)
);
select platform.isolate_by_business('scheduling.delay');

-- What the client of an appointment was last told of it; so nobody is told the same twice.
create table scheduling.late (
    business_id    uuid not null,
    appointment_id uuid not null,
    begins_at      timestamptz not null,
    times          integer not null default 1, -- how often they were told
    primary key (business_id, appointment_id)
);
select platform.isolate_by_business('scheduling.late');
