-- What a business offers, who offers it and where.

create schema if not exists catalogue;

create table catalogue.service (
    business_id           uuid not null,
    id                    uuid not null,
    position              integer not null,
    name                  jsonb not null,
    description           jsonb not null default '{}',
    duration_minutes      integer not null check (duration_minutes between 1 and 1440),
    interval_minutes      integer check (interval_minutes between 1 and 1440),
    price_minor           bigint check (price_minor >= 0),
    currency              char(3) check (currency ~ '^[A-Z]{3}$'),
    price_from            boolean not null,
    buffer_before_minutes integer not null check (buffer_before_minutes between 0 and 720),
    buffer_after_minutes  integer not null check (buffer_after_minutes between 0 and 720),
    min_notice_minutes    integer not null check (min_notice_minutes between 0 and 525600),
    horizon_days          integer not null check (horizon_days between 1 and 730),
    max_bookings_per_day  integer check (max_bookings_per_day between 1 and 1000),
    mode                  text not null check (mode in ('in_person', 'home', 'video')),
    needs_pet             boolean not null,
    published             boolean not null,
    version               integer not null default 1,
    check (price_minor is null or currency is not null),
    primary key (business_id, id)
);
create index service_list on catalogue.service (business_id, position, id);
select platform.isolate_by_business('catalogue.service');

-- Who offers it; a length or price of their own where it differs from the service's.
create table catalogue.service_provider (
    business_id      uuid not null,
    service_id       uuid not null,
    provider_id      uuid not null,
    position         integer not null,
    duration_minutes integer check (duration_minutes between 1 and 1440),
    price_minor      bigint check (price_minor >= 0),
    primary key (business_id, service_id, provider_id),
    foreign key (business_id, service_id) references catalogue.service (business_id, id) on delete cascade
);
create index service_provider_by_provider on catalogue.service_provider (business_id, provider_id);
select platform.isolate_by_business('catalogue.service_provider');

-- Where it is offered, when not everywhere.
create table catalogue.service_location (
    business_id uuid not null,
    service_id  uuid not null,
    location_id uuid not null,
    primary key (business_id, service_id, location_id),
    foreign key (business_id, service_id) references catalogue.service (business_id, id) on delete cascade
);
select platform.isolate_by_business('catalogue.service_location');
