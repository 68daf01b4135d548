-- An external PostgreSQL 18 or newer for Tend, once, as its administrator (psql). Choose the two passwords.
create role tend_owner login nosuperuser nobypassrls password 'owner password';
create role tend_app login nosuperuser nobypassrls password 'application password';
create database tend owner tend_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8';
revoke all on database tend from public;
grant connect, temporary on database tend to tend_app;
\connect tend
create extension if not exists btree_gist;
create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists pgcrypto;
create extension if not exists unaccent;
-- Then start Tend with
--   TEND_DATABASE_URL=postgresql://tend_app:application%20password@host:5432/tend
--   TEND_DATABASE_OWNER_URL=postgresql://tend_owner:owner%20password@host:5432/tend
