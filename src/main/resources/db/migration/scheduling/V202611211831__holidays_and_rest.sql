-- Which public holidays a business keeps; which dates those are is data of the program.
create table scheduling.holiday_set (
    business_id uuid primary key,
    code        text not null check (code ~ '^[A-Z]{2}(-[A-Z]{2,6})?$'),
    substitutes boolean not null -- whether the day given off instead of a weekend's is kept too
);
select platform.isolate_by_business('scheduling.holiday_set');

-- Single dates on which a business decides otherwise: open on a holiday, or closed on a day of its own.
create table scheduling.holiday_choice (
    business_id uuid not null,
    date        date not null,
    open        boolean not null,
    name        text not null default '' check (length(name) <= 120),
    primary key (business_id, date)
);
select platform.isolate_by_business('scheduling.holiday_choice');

-- While it lasts, visitors are offered no times there; it ends by itself.
create table scheduling.rest (
    id          uuid primary key,
    business_id uuid not null,
    location_id uuid, -- null for all
    provider_id uuid, -- null for all
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    check (starts_at < ends_at)
);
create index on scheduling.rest (business_id, ends_at);
select platform.isolate_by_business('scheduling.rest');
