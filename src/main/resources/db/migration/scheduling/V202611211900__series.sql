-- Appointments agreed together. Each is an appointment of its own; these rows only say that they belong together.
create table scheduling.series (
    id          uuid primary key,
    business_id uuid not null,
    rule        text not null check (length(rule) <= 200), -- RFC 5545 3.3.10, as it was first wished
    zone        text not null,
    created_at  timestamptz not null
);
select platform.isolate_by_business('scheduling.series');

create table scheduling.series_date (
    appointment_id uuid primary key references scheduling.appointment on delete cascade deferrable initially deferred,
    business_id    uuid not null,
    series_id      uuid not null references scheduling.series on delete cascade,
    planned_at     timestamptz not null -- where the rule puts it; one moved by itself starts at another time
);
create index on scheduling.series_date (business_id, series_id, planned_at);
select platform.isolate_by_business('scheduling.series_date');
