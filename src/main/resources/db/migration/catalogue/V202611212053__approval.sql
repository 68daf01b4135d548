-- Services that somebody answers for before they are promised, and how long a request may wait.
create table catalogue.approval (
    business_id    uuid not null,
    service_id     uuid not null,
    within_minutes integer not null check (within_minutes between 15 and 20160),
    primary key (business_id, service_id),
    foreign key (business_id, service_id) references catalogue.service (business_id, id) on delete cascade
);
select platform.isolate_by_business('catalogue.approval');
