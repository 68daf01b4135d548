-- Services a business no longer offers. What was booked keeps its name; nobody books it any more.
create table catalogue.archived_service (
    business_id   uuid not null,
    service_id    uuid not null,
    was_published boolean not null,
    archived_at   timestamptz not null,
    primary key (business_id, service_id),
    foreign key (business_id, service_id) references catalogue.service (business_id, id) on delete cascade
);
select platform.isolate_by_business('catalogue.archived_service');
