-- How many a business books beside what somebody has already, at one moment of one person.
create table scheduling.overbooking (
    business_id uuid primary key,
    at_once     smallint not null check (at_once between 1 and 3)
);
select platform.isolate_by_business('scheduling.overbooking');

-- Why an appointment was booked over another: somebody meant it. Core time of such a one has the lane -1, -2 or -3; what it
-- lies beside is narrowed to the lanes from 0 on. Everything booked later has the unbounded lane and clashes with both.
alter table scheduling.appointment
    add overbooked text check (length(overbooked) between 1 and 200);
