-- Names and addresses for the front page, the oldest businesses first. All of it stands on their public pages.
create function business.listed(most integer) returns table (business_id uuid, slug text, name text)
language sql stable security definer set search_path = '' as $$
    select s.business_id, s.slug, s.name from business.slug s where s.current order by s.business_id limit most
$$;

revoke execute on function business.listed(integer) from public;
grant execute on function business.listed(integer) to ${application};
