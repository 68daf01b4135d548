-- What changing one's mind costs. A policy binds new bookings by its newest version; a version never changes, and each
-- booking names the one it was made under.
create table catalogue.policy (
    business_id uuid not null,
    id          uuid not null,
    position    integer not null,
    version     integer not null,
    services    uuid[] not null, -- of its terms, to be found by; empty means all
    terms       jsonb not null,
    retired     boolean not null default false,
    primary key (business_id, id)
);
select platform.isolate_by_business('catalogue.policy');

create table catalogue.policy_version (
    business_id uuid not null,
    policy_id   uuid not null,
    version     integer not null,
    terms       jsonb not null,
    made_at     timestamptz not null,
    primary key (business_id, policy_id, version),
    foreign key (business_id, policy_id) references catalogue.policy (business_id, id)
);
select platform.isolate_by_business('catalogue.policy_version');
revoke update, delete, truncate on catalogue.policy_version from ${application};
