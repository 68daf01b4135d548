-- Weeks that take turns: hours say in which of them they are kept, and a cycle how many there are.
alter table scheduling.weekly_hours
    add week smallint not null default 1 check (week between 1 and 8),
    drop constraint weekly_hours_business_id_provider_id_location_id_day_starts_key,
    add unique (business_id, provider_id, location_id, week, day, starts);

-- Somebody without a row here keeps the same hours every week.
create table scheduling.cycle (
    business_id uuid not null,
    provider_id uuid not null,
    weeks       smallint not null check (weeks between 2 and 8),
    monday      date not null check (extract(isodow from monday) = 1), -- with which a first week begins
    primary key (business_id, provider_id)
);
select platform.isolate_by_business('scheduling.cycle');

-- Whole weeks planned day by day. Once published, its shifts stand in place of the pattern, also where a day has none.
create table scheduling.roster (
    id           uuid primary key,
    business_id  uuid not null,
    provider_id  uuid not null,
    first_day    date not null check (extract(isodow from first_day) = 1),
    last_day     date not null check (extract(isodow from last_day) = 7),
    published_at timestamptz,
    check (first_day < last_day and last_day - first_day < 84),
    exclude using gist (business_id with =, provider_id with =, daterange(first_day, last_day, '[]') with &&)
);
select platform.isolate_by_business('scheduling.roster');

create table scheduling.shift (
    business_id uuid not null,
    roster_id   uuid not null references scheduling.roster on delete cascade,
    date        date not null,
    starts      time not null,
    ends        time not null, -- at or before its start it is the next day's
    location_id uuid not null,
    primary key (business_id, roster_id, date, starts)
);
select platform.isolate_by_business('scheduling.shift');
