-- Marks an installation that was filled with examples; without the mark examples go only where nothing is.
create schema if not exists demo;

create table demo.installation (
    only_one   boolean primary key default true check (only_one),
    started_at timestamptz not null
);
select platform.unisolated('demo.installation', 'select, insert');

-- How far each example has come.
create table demo.business (
    story          text primary key,
    business_id    uuid not null unique,
    filled_through date, -- local to the business; null while it is still being furnished
    updated_at     timestamptz not null
);
select platform.unisolated('demo.business', 'select, insert, update');

-- Appointments that were carried on by later starts, and the version they were left at: another one means that people
-- have been there since.
create table demo.carried (
    appointment_id uuid primary key,
    version        integer not null
);
select platform.unisolated('demo.carried', 'select, insert, update');
