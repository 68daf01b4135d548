-- Row-level security lets only operators into an index scan that cannot tell a stranger what they compare (leakproof):
-- "&&" of ranges is none, and every look for free time read all claims that a provider ever had. Comparing times is one.
alter table scheduling.claim
    add starts timestamptz generated always as (lower(period)) stored,
    add ends timestamptz generated always as (upper(period)) stored;
drop index scheduling.claim_by_time;
create index claim_by_time on scheduling.claim (business_id, resource_id, starts, ends) where active;

-- The few that are longer than anything else that touches a window could be looked for by their start.
create index claim_long on scheduling.claim (business_id, resource_id, ends)
    where active and ends - starts > interval '2 days';

-- What calendars show beside appointments.
create index claim_beside on scheduling.claim (business_id, ends)
    where active and kind in ('hold', 'block', 'import');
