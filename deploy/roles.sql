-- The roles, the database and the extensions, as "./tend doctor" prints them; the passwords come from the environment.
\getenv owner TEND_OWNER_PASSWORD
\getenv application TEND_APP_PASSWORD
create role tend_owner login nosuperuser nobypassrls password :'owner';
create role tend_app login nosuperuser nobypassrls password :'application';
create database tend owner tend_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8';
revoke all on database tend from public;
grant connect, temporary on database tend to tend_app;
\connect tend
create extension if not exists btree_gist;
create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists pgcrypto;
create extension if not exists unaccent;
