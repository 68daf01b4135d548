-- Rooms and equipment. Equal things stand in one pool; which of them is taken is decided anew for each booking.
create table business.pool (
    business_id uuid not null references business.business (id),
    id          uuid not null,
    name        jsonb not null,
    kind        text not null check (kind in ('room', 'table', 'cage', 'vehicle', 'equipment')),
    joined      bigint generated always as identity,
    version     integer not null default 1,
    primary key (business_id, id)
);
select platform.isolate_by_business('business.pool');

create table business.resource (
    business_id uuid not null,
    id          uuid not null,
    pool_id     uuid not null,
    location_id uuid not null,
    position    integer not null,
    name        text not null check (length(name) between 1 and 80),
    hours       jsonb not null default '[]', -- by the wall clock of its place; none means always
    active      boolean not null,
    primary key (business_id, id),
    foreign key (business_id, pool_id) references business.pool (business_id, id),
    foreign key (business_id, location_id) references business.location (business_id, id)
);
create index on business.resource (business_id, pool_id, position);
select platform.isolate_by_business('business.resource');
