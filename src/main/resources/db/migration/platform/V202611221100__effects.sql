-- An effect whose cause is a change of rows, whoever makes it: what Outbox.put is in the code.
create function platform.put_effect(p_kind text, p_line text, p_payload jsonb, p_at timestamptz) returns void
language sql as $$
    insert into platform.outbox (id, kind, line, payload, created_at, due_at)
    values (uuidv7(), p_kind, p_line, p_payload, p_at, p_at)
$$;
