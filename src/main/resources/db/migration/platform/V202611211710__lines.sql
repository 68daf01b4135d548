-- Each kind leaves by a way of its own; what stands in one line of it leaves in the order it was put.
alter table platform.outbox add column line text;
drop index platform.outbox_due;
create index outbox_due on platform.outbox (kind, due_at) where delivered_at is null and given_up_at is null;
create index outbox_line on platform.outbox (line, id)
    where delivered_at is null and given_up_at is null and line is not null;
