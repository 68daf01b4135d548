-- Who takes a booking when the client has no wish. Without a row: whose day is emptiest.
create table scheduling.assignment (
    business_id uuid not null,
    service_id  uuid not null,
    mode        text not null check (mode in ('emptiest', 'first', 'turns')),
    providers   uuid[] not null,
    weights     smallint[] not null, -- of those providers; everybody else counts once
    primary key (business_id, service_id),
    check (cardinality(providers) = cardinality(weights))
);
select platform.isolate_by_business('scheduling.assignment');

-- Whom a booking was given to by turns, and how everybody stood at that moment.
create table scheduling.assigned (
    id             uuid primary key default uuidv7(),
    business_id    uuid not null,
    service_id     uuid not null,
    provider_id    uuid not null,
    at             timestamptz not null,
    hold_id        uuid references scheduling.hold on delete cascade deferrable initially deferred,
    appointment_id uuid references scheduling.appointment on delete cascade deferrable initially deferred,
    candidates     jsonb not null,
    check ((hold_id is null) <> (appointment_id is null))
);
create index on scheduling.assigned (business_id, service_id, at);
create index on scheduling.assigned (hold_id) where hold_id is not null;
create unique index on scheduling.assigned (appointment_id) where appointment_id is not null;
select platform.isolate_by_business('scheduling.assigned');
