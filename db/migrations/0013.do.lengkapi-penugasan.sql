-- People: assignments with their letter, deactivated users, invitations, requests for an account.

alter table penugasan add column bidang_mitra text;
alter table penugasan add column nomor_sk text;
alter table penugasan add column sebab_selesai text;
-- An end at once, in the middle of a day; `selesai` is the last day in force.
alter table penugasan add column dicabut_pada timestamptz;
grant update (sebab_selesai, dicabut_pada) on penugasan to selaras_aplikasi;

alter table pengguna add column nonaktif_sejak timestamptz;
alter table pengguna add column sebab_nonaktif text;
-- Where the account was made: only that government may reset its password.
alter table pengguna add column akun_asal boolean not null default true;
grant update (nonaktif_sejak, sebab_nonaktif) on pengguna to selaras_aplikasi;
create policy milik_sendiri on pengguna for select using (pengguna_id = current_setting('selaras.pengguna', true));

create table undangan (
  daerah_id text not null,
  undangan_id uuid not null,
  pengguna_id text not null,
  jenis text not null,
  token_sidik text not null,
  kedaluwarsa timestamptz not null,
  dipakai_pada timestamptz,
  dicabut_pada timestamptz,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, undangan_id),
  constraint uniq_undangan_token unique (daerah_id, token_sidik),
  constraint check_undangan_jenis check (jenis in ('undangan', 'atur-ulang')),
  constraint check_undangan_token check (token_sidik ~ '^[0-9a-f]{64}$')
);
comment on table undangan is 'Tautan sekali pakai untuk memasang kata sandi: undangan akun baru atau atur ulang; yang tersimpan hanya sidik tokennya.';
alter table undangan add constraint fk_undangan_pengguna foreign key (daerah_id, pengguna_id) references pengguna (daerah_id, pengguna_id);
create index idx_undangan_pengguna on undangan (daerah_id, pengguna_id);

create table permohonan_akun (
  daerah_id text not null,
  permohonan_id uuid not null,
  peran text not null,
  nama text not null,
  nama_pengguna text not null,
  surel text,
  kontak text,
  lembaga text,
  kode_wilayah text not null,
  keterangan text not null,
  keadaan text not null default 'menunggu',
  alasan_penolakan text,
  diputus_oleh text,
  diputus_pada timestamptz,
  created_at timestamptz not null,
  primary key (daerah_id, permohonan_id),
  constraint check_permohonan_akun_peran check (peran in ('lembaga-masyarakat', 'individu', 'operator-desa')),
  constraint check_permohonan_akun_keadaan check (keadaan in ('menunggu', 'disetujui', 'ditolak')),
  constraint check_permohonan_akun_alasan check (keadaan <> 'ditolak' or alasan_penolakan is not null),
  constraint check_permohonan_akun_putus check ((keadaan = 'menunggu') = (diputus_pada is null))
);
comment on table permohonan_akun is 'Permintaan akun oleh lembaga, warga, atau desa, sampai disetujui atau ditolak dengan alasan.';
create index idx_permohonan_akun_keadaan on permohonan_akun (daerah_id, keadaan, created_at);

-- The password chosen with the request waits here, hashed, and is gone with the decision.
create table auth.sandi_permohonan (
  permohonan_id uuid primary key,
  tersandi text not null,
  created_at timestamptz not null default now()
);
comment on table auth.sandi_permohonan is 'Sandian Argon2id yang dipilih pemohon akun, sampai permohonannya diputus.';
grant select, insert, delete on auth.sandi_permohonan to selaras_aplikasi;

do $$
declare t text;
begin
  foreach t in array array['undangan', 'permohonan_akun'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy penyewa on %I using (daerah_id = current_setting(''selaras.daerah'', true)) with check (daerah_id = current_setting(''selaras.daerah'', true))', t);
    execute format('grant select, insert on %I to selaras_aplikasi', t);
  end loop;
end $$;
grant update (dipakai_pada, dicabut_pada) on undangan to selaras_aplikasi;
grant update (keadaan, alasan_penolakan, diputus_oleh, diputus_pada) on permohonan_akun to selaras_aplikasi;
