-- Services that are had by the night, the day or half the day. Read and written as a whole, never searched in.
create table catalogue.boarding (
    business_id uuid not null,
    service_id  uuid not null,
    terms       jsonb not null,
    version     integer not null default 1,
    primary key (business_id, service_id),
    foreign key (business_id, service_id) references catalogue.service (business_id, id) on delete cascade
);
select platform.isolate_by_business('catalogue.boarding');
select platform.keeps_edition('catalogue.boarding');
