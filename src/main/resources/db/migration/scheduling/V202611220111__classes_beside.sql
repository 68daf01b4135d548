-- What calendars show beside appointments: classes too.
drop index scheduling.claim_beside;
create index claim_beside on scheduling.claim (business_id, ends)
    where active and kind in ('hold', 'block', 'import', 'class');
