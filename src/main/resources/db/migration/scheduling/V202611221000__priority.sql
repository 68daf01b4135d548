-- What a business gives premium clients before others: days further ahead, for all services or for single ones.
create table scheduling.priority (
    business_id uuid primary key,
    days_ahead  integer not null check (days_ahead between 0 and 365),
    version     integer not null
);
select platform.isolate_by_business('scheduling.priority');

create table scheduling.priority_service (
    business_id uuid not null,
    service_id  uuid not null,
    days_ahead  integer not null check (days_ahead between 0 and 365),
    primary key (business_id, service_id)
);
select platform.isolate_by_business('scheduling.priority_service');

-- Hours of each week that are kept for them, on the wall clock of the place, until so long before each begins.
create table scheduling.priority_hours (
    business_id uuid not null,
    position    smallint not null,
    location_id uuid, -- null for all
    provider_id uuid, -- null for all
    days        smallint[] not null check (cardinality(days) between 1 and 7), -- 1 for Monday
    starts      time not null,
    ends        time not null, -- at or before starts it is the next day's
    opens_hours integer not null check (opens_hours between 1 and 720),
    primary key (business_id, position)
);
select platform.isolate_by_business('scheduling.priority_hours');
