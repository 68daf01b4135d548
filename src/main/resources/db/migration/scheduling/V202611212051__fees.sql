-- The policy an appointment was made under, by its version, and how often its guest has moved it.
alter table scheduling.appointment
    add policy_id uuid,
    add policy_version integer,
    add guest_moves integer not null default 0,
    add check ((policy_id is null) = (policy_version is null));
create index on scheduling.appointment (business_id, client_id, starts_at) where status = 'noshow';

-- What changing one's mind came to cost: decided here, paid elsewhere. One that was undone with its cause is void.
create table scheduling.fee (
    business_id    uuid not null,
    id             uuid not null,
    appointment_id uuid not null references scheduling.appointment on delete cascade,
    client_id      uuid not null,
    act            text not null check (act in ('cancel', 'move', 'miss', 'deposit')),
    reason         text not null check (reason in ('late', 'missed', 'forgiven', 'stayed_away')),
    policy_id      uuid not null,
    policy_version integer not null,
    percent        integer check (percent between 1 and 100),
    fixed_minor    bigint check (fixed_minor > 0),
    amount_minor   bigint check (amount_minor >= 0), -- null for a share of a price that nobody named
    currency       text,
    plea           text not null check (length(plea) <= 500), -- why it was an emergency, in the guest's words
    decided_at     timestamptz not null,
    waived_by      uuid,
    waived_reason  text check (length(waived_reason) between 1 and 500),
    waived_at      timestamptz,
    voided_at      timestamptz,
    primary key (business_id, id),
    check ((percent is null) <> (fixed_minor is null)),
    check (currency is not null or (amount_minor is null and fixed_minor is null)),
    check (reason <> 'forgiven' or amount_minor is not distinct from 0 or amount_minor is null),
    check ((waived_at is null) = (waived_by is null) and (waived_at is null) = (waived_reason is null))
);
create index on scheduling.fee (business_id, appointment_id);
-- Each client is let off once.
create unique index fee_forgiven_once on scheduling.fee (business_id, client_id)
    where reason = 'forgiven' and voided_at is null;
select platform.isolate_by_business('scheduling.fee');
