-- A visit is held as it is booked: one hold for each part, known together by that of the first.
alter table scheduling.hold
    add visit_id uuid, -- the first one's id; null for a slot held alone
    add position smallint not null default 0,
    add whose smallint not null default 0; -- number of the pet or person it is for
create index on scheduling.hold (business_id, visit_id) where visit_id is not null;
