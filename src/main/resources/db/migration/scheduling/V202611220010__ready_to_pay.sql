alter table scheduling.appointment drop constraint appointment_status_check;
alter table scheduling.appointment add constraint appointment_status_check check (status in
    ('pending', 'booked', 'arrived', 'checked_in', 'in_progress', 'ready_to_pay', 'fulfilled', 'cancelled', 'noshow'));
