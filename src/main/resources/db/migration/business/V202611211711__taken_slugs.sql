-- Which of several addresses are somebody's, in one question.
create function business.taken_slugs(candidates text[]) returns setof text
language sql stable security definer set search_path = '' as $$
    select s.slug from business.slug s where s.slug = any (candidates)
$$;

revoke execute on function business.taken_slugs(text[]) from public;
grant execute on function business.taken_slugs(text[]) to ${application};
