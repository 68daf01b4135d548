-- Ends a transaction that hoped for something in vain, in the way that has it run again.
create function platform.hoped(fulfilled boolean) returns boolean language plpgsql as $$
begin
    if not fulfilled then
        raise exception 'hoped in vain' using errcode = 'serialization_failure';
    end if;
    return true;
end $$;
