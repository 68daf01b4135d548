-- Appointments a client comes for at once bear the id of the first of them; one that stands alone bears none.
alter table scheduling.appointment add visit_id uuid;
create index on scheduling.appointment (business_id, visit_id) where visit_id is not null;

-- What the client was last told of the other parts of a visit; empty for an appointment that stands alone.
alter table scheduling.appointment add told_parts text not null default '';

-- A provider who leaves while a colour takes has two claims for one appointment: a day's limit counts it once.
alter table scheduling.claim add counted boolean not null default true;

-- How a visitor wants the service they hold.
alter table scheduling.hold add variant_id uuid, add add_on_ids uuid[] not null default '{}';
