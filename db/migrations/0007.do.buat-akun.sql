-- Accounts and sessions: the tables of better-auth 1.7 under its own names, in a schema of their own. An account belongs to
-- no government (a provincial official works in many), so this schema has no tenant key and no row-level security.

create schema auth;
comment on schema auth is 'Akun dan sesi (better-auth). Tidak milik satu daerah: dikecualikan dengan nama dari kunci penyewa dan RLS.';

create table auth."user" (
  id text primary key,
  name text not null,
  email text not null,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  username text,
  "displayUsername" text,
  "twoFactorEnabled" boolean default false,
  constraint uniq_user_email unique (email),
  constraint uniq_user_username unique (username),
  constraint check_user_username check (username = lower(username))
);
comment on table auth."user" is 'Akun seseorang. Petugas tanpa surel mendapat alamat dalam @akun.selaras.invalid yang tidak pernah dikirimi surat.';

create table auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  constraint uniq_session_token unique (token)
);
comment on table auth.session is 'Sesi masuk yang masih hidup atau belum dibersihkan.';

create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  constraint uniq_account_provider unique ("providerId", "accountId")
);
comment on table auth.account is 'Cara masuk sebuah akun: kata sandi (sandian Argon2id) atau penyedia OIDC.';

create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
comment on table auth.verification is 'Nilai sekali pakai yang sedang menunggu, misalnya masuk yang menunggu kode kedua.';

create table auth."twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz
);
comment on table auth."twoFactor" is 'Faktor kedua (TOTP) sebuah akun; rahasianya tersandi.';

-- Ours: wrong passwords are counted for a name, whether or not an account bears it, before the password is looked at.
create table auth.percobaan_masuk (
  nama_pengguna text primary key,
  gagal integer not null,
  terakhir timestamptz not null,
  terkunci_sampai timestamptz
);
comment on table auth.percobaan_masuk is 'Percobaan masuk berturut-turut yang belum berhasil, per nama pengguna.';

alter table auth.session add constraint fk_session_user foreign key ("userId") references auth."user" (id) on delete cascade;
alter table auth.account add constraint fk_account_user foreign key ("userId") references auth."user" (id) on delete cascade;
alter table auth."twoFactor" add constraint fk_two_factor_user foreign key ("userId") references auth."user" (id) on delete cascade;
create index idx_session_user on auth.session ("userId");
create index idx_account_user on auth.account ("userId");
create index idx_verification_identifier on auth.verification (identifier);
create index idx_two_factor_user on auth."twoFactor" ("userId");
create index idx_two_factor_secret on auth."twoFactor" (secret);
create index idx_percobaan_masuk_terakhir on auth.percobaan_masuk (terakhir);

-- A sign-in asks for the governments of one user, whichever they are: the one look-up that does not begin with the tenant.
create index idx_penugasan_masuk on penugasan (pengguna_id);

grant usage on schema auth to selaras_aplikasi;
grant select, insert, update, delete on auth."user" to selaras_aplikasi;
grant select, insert, update, delete on auth.session to selaras_aplikasi;
grant select, insert, update, delete on auth.account to selaras_aplikasi;
grant select, insert, update, delete on auth.verification to selaras_aplikasi;
grant select, insert, update, delete on auth."twoFactor" to selaras_aplikasi;
grant select, insert, update, delete on auth.percobaan_masuk to selaras_aplikasi;
