-- Dicetak dari katalog PostgreSQL oleh "npm run db:schema"; jangan disunting.

create extension btree_gist;

create schema auth;

create table auth."twoFactor" (
  id text not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamp with time zone
);
alter table auth."twoFactor" add constraint "twoFactor_pkey" PRIMARY KEY (id);
alter table auth."twoFactor" add constraint fk_two_factor_user FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;
CREATE INDEX idx_two_factor_secret ON auth."twoFactor" USING btree (secret);
CREATE INDEX idx_two_factor_user ON auth."twoFactor" USING btree ("userId");
grant delete, insert, select, update on auth."twoFactor" to selaras_aplikasi;
comment on table auth."twoFactor" is 'Faktor kedua (TOTP) sebuah akun; rahasianya tersandi.';

create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean default false not null,
  image text,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null,
  username text,
  "displayUsername" text,
  "twoFactorEnabled" boolean default false
);
alter table auth."user" add constraint check_user_username CHECK ((username = lower(username)));
alter table auth."user" add constraint uniq_user_email UNIQUE (email);
alter table auth."user" add constraint uniq_user_username UNIQUE (username);
alter table auth."user" add constraint user_pkey PRIMARY KEY (id);
grant delete, insert, select, update on auth."user" to selaras_aplikasi;
comment on table auth."user" is 'Akun seseorang. Petugas tanpa surel mendapat alamat dalam @akun.selaras.invalid yang tidak pernah dikirimi surat.';

create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null
);
alter table auth.account add constraint account_pkey PRIMARY KEY (id);
alter table auth.account add constraint fk_account_user FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;
alter table auth.account add constraint uniq_account_provider UNIQUE ("providerId", "accountId");
CREATE INDEX idx_account_user ON auth.account USING btree ("userId");
grant delete, insert, select, update on auth.account to selaras_aplikasi;
comment on table auth.account is 'Cara masuk sebuah akun: kata sandi (sandian Argon2id) atau penyedia OIDC.';

create table auth.percobaan_masuk (
  nama_pengguna text not null,
  gagal integer not null,
  terakhir timestamp with time zone not null,
  terkunci_sampai timestamp with time zone
);
alter table auth.percobaan_masuk add constraint percobaan_masuk_pkey PRIMARY KEY (nama_pengguna);
CREATE INDEX idx_percobaan_masuk_terakhir ON auth.percobaan_masuk USING btree (terakhir);
grant delete, insert, select, update on auth.percobaan_masuk to selaras_aplikasi;
comment on table auth.percobaan_masuk is 'Percobaan masuk berturut-turut yang belum berhasil, per nama pengguna.';

create table auth.sandi_permohonan (
  permohonan_id uuid not null,
  tersandi text not null,
  created_at timestamp with time zone default now() not null
);
alter table auth.sandi_permohonan add constraint sandi_permohonan_pkey PRIMARY KEY (permohonan_id);
grant delete, insert, select on auth.sandi_permohonan to selaras_aplikasi;
comment on table auth.sandi_permohonan is 'Sandian Argon2id yang dipilih pemohon akun, sampai permohonannya diputus.';

create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null
);
alter table auth.session add constraint fk_session_user FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;
alter table auth.session add constraint session_pkey PRIMARY KEY (id);
alter table auth.session add constraint uniq_session_token UNIQUE (token);
CREATE INDEX idx_session_user ON auth.session USING btree ("userId");
grant delete, insert, select, update on auth.session to selaras_aplikasi;
comment on table auth.session is 'Sesi masuk yang masih hidup atau belum dibersihkan.';

create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null
);
alter table auth.verification add constraint verification_pkey PRIMARY KEY (id);
CREATE INDEX idx_verification_identifier ON auth.verification USING btree (identifier);
grant delete, insert, select, update on auth.verification to selaras_aplikasi;
comment on table auth.verification is 'Nilai sekali pakai yang sedang menunggu, misalnya masuk yang menunggu kode kedua.';

create table public.acuan_atas (
  daerah_id text not null,
  acuan_atas_id uuid not null,
  dari_daerah_id text not null,
  jenis text not null,
  nama text not null,
  edisi text not null,
  sidik text not null,
  isi jsonb not null,
  created_at timestamp with time zone default now() not null
);
alter table public.acuan_atas add constraint acuan_atas_pkey PRIMARY KEY (daerah_id, acuan_atas_id);
alter table public.acuan_atas add constraint check_acuan_atas_sidik CHECK ((sidik ~ '^[0-9a-f]{64}$'::text));
alter table public.acuan_atas add constraint uniq_acuan_atas UNIQUE (daerah_id, dari_daerah_id, jenis, edisi);
alter table public.acuan_atas enable row level security, force row level security;
create policy penyewa on public.acuan_atas as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.acuan_atas to selaras_aplikasi;
comment on table public.acuan_atas is 'Salinan acuan rencana provinsi atau nasional yang sudah terbit, dengan edisi dan sidiknya.';

create table public.acuan_muatan (
  himpunan text not null,
  sidik text not null,
  jenis text not null,
  nama text not null,
  berkas text not null,
  sumber text not null,
  lisensi text not null,
  dasar_hukum text not null,
  edisi text not null,
  berlaku_dari integer,
  berlaku_sampai integer,
  baris integer not null,
  ganda integer default 0 not null,
  catatan text,
  dimuat_pada timestamp with time zone default now() not null,
  diperiksa_pada timestamp with time zone default now() not null
);
alter table public.acuan_muatan add constraint acuan_muatan_pkey PRIMARY KEY (himpunan, sidik);
alter table public.acuan_muatan add constraint check_acuan_muatan_baris CHECK (((baris >= 0) AND (ganda >= 0)));
alter table public.acuan_muatan add constraint check_acuan_muatan_sidik CHECK ((sidik ~ '^[0-9a-f]{64}$'::text));
grant select on public.acuan_muatan to selaras_aplikasi;
comment on table public.acuan_muatan is 'Himpunan data acuan yang pernah dimuat: sumber, lisensi, dasar hukum, edisi, jumlah baris, dan sidik isinya. Yang terakhir diperiksa berlaku.';

create table public.akomodasi (
  daerah_id text not null,
  akomodasi_id uuid not null,
  pengajuan_id uuid not null,
  simpul_id uuid not null,
  volume numeric(14,3) not null,
  rupiah bigint not null,
  waktu timestamp with time zone not null,
  dilepas_pada timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  created_by text not null
);
alter table public.akomodasi add constraint akomodasi_pkey PRIMARY KEY (daerah_id, akomodasi_id);
alter table public.akomodasi add constraint check_akomodasi_bagian CHECK (((volume > (0)::numeric) AND (rupiah > 0)));
alter table public.akomodasi add constraint fk_akomodasi_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.akomodasi add constraint fk_akomodasi_simpul FOREIGN KEY (daerah_id, simpul_id) REFERENCES simpul_identitas(daerah_id, simpul_id);
CREATE INDEX idx_akomodasi_pengajuan ON public.akomodasi USING btree (daerah_id, pengajuan_id);
CREATE INDEX idx_akomodasi_simpul ON public.akomodasi USING btree (daerah_id, simpul_id);
CREATE UNIQUE INDEX uniq_akomodasi_berlaku ON public.akomodasi USING btree (daerah_id, pengajuan_id, simpul_id) WHERE (dilepas_pada IS NULL);
alter table public.akomodasi enable row level security, force row level security;
create policy penyewa on public.akomodasi as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.akomodasi to selaras_aplikasi;
grant update (dilepas_pada) on public.akomodasi to selaras_aplikasi;
comment on table public.akomodasi is 'Tautan pengajuan ke sub kegiatan Renja dengan bagian volume dan rupiahnya (S0-5).';

create table public.akun (
  kode text not null,
  nama text not null
);
alter table public.akun add constraint akun_pkey PRIMARY KEY (kode);
alter table public.akun add constraint check_akun_kode CHECK ((kode ~ '^\d(\.\d(\.\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?)?$'::text));
grant select on public.akun to selaras_aplikasi;
comment on table public.akun is 'Kode rekening belanja.';

create table public.akun_peta (
  kode_neraca text not null,
  kode_belanja text,
  kelompok text
);
alter table public.akun_peta add constraint akun_peta_pkey PRIMARY KEY (kode_neraca);
alter table public.akun_peta add constraint check_akun_peta_kelompok CHECK ((kelompok = ANY (ARRAY['SSH'::text, 'SBU'::text, 'ASB'::text, 'HSPK'::text])));
alter table public.akun_peta add constraint fk_akun_peta_belanja FOREIGN KEY (kode_belanja) REFERENCES akun(kode);
alter table public.akun_peta add constraint fk_akun_peta_neraca FOREIGN KEY (kode_neraca) REFERENCES akun(kode);
CREATE INDEX idx_akun_peta_belanja ON public.akun_peta USING btree (kode_belanja);
grant select on public.akun_peta to selaras_aplikasi;
comment on table public.akun_peta is 'Akun belanja dan kelompok standar harga yang berpasangan dengan akun neraca atau beban.';

create table public.anggota_dprd (
  daerah_id text not null,
  anggota_dprd_id uuid not null,
  nama text not null,
  jabatan text not null,
  fraksi_id uuid not null,
  dapil_id uuid not null,
  pengguna_id text,
  mulai date not null,
  selesai date,
  versi integer default 1 not null
);
alter table public.anggota_dprd add constraint anggota_dprd_pkey PRIMARY KEY (daerah_id, anggota_dprd_id);
alter table public.anggota_dprd add constraint check_anggota_dprd_jabatan CHECK ((jabatan = ANY (ARRAY['ketua'::text, 'wakil-ketua'::text, 'anggota'::text])));
alter table public.anggota_dprd add constraint check_anggota_dprd_masa CHECK (((selesai IS NULL) OR (selesai >= mulai)));
alter table public.anggota_dprd add constraint fk_anggota_dprd_dapil FOREIGN KEY (daerah_id, dapil_id) REFERENCES dapil(daerah_id, dapil_id);
alter table public.anggota_dprd add constraint fk_anggota_dprd_fraksi FOREIGN KEY (daerah_id, fraksi_id) REFERENCES fraksi(daerah_id, fraksi_id);
alter table public.anggota_dprd add constraint fk_anggota_dprd_pengguna FOREIGN KEY (daerah_id, pengguna_id) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.anggota_dprd add constraint uniq_anggota_dprd_pengguna UNIQUE (daerah_id, pengguna_id);
CREATE INDEX idx_anggota_dprd_dapil ON public.anggota_dprd USING btree (daerah_id, dapil_id);
CREATE INDEX idx_anggota_dprd_fraksi ON public.anggota_dprd USING btree (daerah_id, fraksi_id);
alter table public.anggota_dprd enable row level security, force row level security;
create policy penyewa on public.anggota_dprd as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.anggota_dprd to selaras_aplikasi;
grant update (nama, jabatan, fraksi_id, dapil_id, pengguna_id, mulai, selesai, versi) on public.anggota_dprd to selaras_aplikasi;
comment on table public.anggota_dprd is 'Anggota DPRD dengan fraksi dan dapilnya; namanya jabatan publik dan tampil pada pokirnya. Akunnya boleh tidak ada.';

create table public.atas_nama_desa (
  daerah_id text not null,
  pengajuan_id uuid not null,
  nomor_surat text not null,
  tanggal_surat date not null,
  berkas_id uuid not null,
  dicatat_oleh text not null,
  dicatat_pada timestamp with time zone not null
);
alter table public.atas_nama_desa add constraint atas_nama_desa_pkey PRIMARY KEY (daerah_id, pengajuan_id);
alter table public.atas_nama_desa add constraint fk_atas_nama_desa_berkas FOREIGN KEY (daerah_id, berkas_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.atas_nama_desa add constraint fk_atas_nama_desa_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
CREATE INDEX idx_atas_nama_desa_berkas ON public.atas_nama_desa USING btree (daerah_id, berkas_id);
alter table public.atas_nama_desa enable row level security, force row level security;
create policy penyewa on public.atas_nama_desa as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.atas_nama_desa to selaras_aplikasi;
grant update (nomor_surat, tanggal_surat, berkas_id, dicatat_oleh, dicatat_pada) on public.atas_nama_desa to selaras_aplikasi;
comment on table public.atas_nama_desa is 'Pengajuan yang diinput operator kecamatan atas nama desa, dengan surat bertanda tangan yang menjadi dasarnya.';

create table public.aturan_perbaikan (
  daerah_id text not null,
  tahap text not null,
  hari integer not null,
  versi integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text not null
);
alter table public.aturan_perbaikan add constraint aturan_perbaikan_pkey PRIMARY KEY (daerah_id, tahap);
alter table public.aturan_perbaikan add constraint check_aturan_perbaikan_hari CHECK (((hari >= 1) AND (hari <= 60)));
alter table public.aturan_perbaikan enable row level security, force row level security;
create policy penyewa on public.aturan_perbaikan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.aturan_perbaikan to selaras_aplikasi;
grant update (hari, versi, updated_at, updated_by) on public.aturan_perbaikan to selaras_aplikasi;
comment on table public.aturan_perbaikan is 'Berapa hari pengusul diberi untuk memperbaiki usulan yang dikembalikan di satu tahap; tahap tanpa baris memakai 7 hari.';

create table public.aturan_tempat (
  daerah_id text not null,
  luar_desa text not null,
  versi integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text not null
);
alter table public.aturan_tempat add constraint aturan_tempat_pkey PRIMARY KEY (daerah_id);
alter table public.aturan_tempat add constraint check_aturan_tempat_luar_desa CHECK ((luar_desa = ANY (ARRAY['alasan'::text, 'peringatan'::text])));
alter table public.aturan_tempat enable row level security, force row level security;
create policy penyewa on public.aturan_tempat as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.aturan_tempat to selaras_aplikasi;
grant update (luar_desa, versi, updated_at, updated_by) on public.aturan_tempat to selaras_aplikasi;
comment on table public.aturan_tempat is 'Apakah tempat yang seluruhnya di luar batas desa pengusul perlu alasan tertulis, atau cukup diperingatkan; daerah tanpa baris memerlukan alasan.';

create table public.aturan_terlambat (
  daerah_id text not null,
  aturan_id uuid not null,
  berlaku_mulai date not null,
  berlaku_sampai date,
  hari_sebelum_kecamatan integer not null,
  hari_surat_sebelum_tutup integer not null,
  dasar_hukum text not null,
  created_by text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.aturan_terlambat add constraint aturan_terlambat_pkey PRIMARY KEY (daerah_id, aturan_id);
alter table public.aturan_terlambat add constraint check_aturan_terlambat_hari CHECK ((((hari_sebelum_kecamatan >= 0) AND (hari_sebelum_kecamatan <= 60)) AND ((hari_surat_sebelum_tutup >= 0) AND (hari_surat_sebelum_tutup <= 60))));
alter table public.aturan_terlambat add constraint check_aturan_terlambat_masa CHECK (((berlaku_sampai IS NULL) OR (berlaku_sampai >= berlaku_mulai)));
alter table public.aturan_terlambat add constraint uniq_aturan_terlambat UNIQUE (daerah_id, berlaku_mulai);
alter table public.aturan_terlambat enable row level security, force row level security;
create policy penyewa on public.aturan_terlambat as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.aturan_terlambat to selaras_aplikasi;
grant update (berlaku_sampai) on public.aturan_terlambat to selaras_aplikasi;
comment on table public.aturan_terlambat is 'Siapa boleh memasukkan usulan desa tanpa jaringan sesudah jendela tertutup, dan sampai kapan, menurut aturan daerah yang berlaku pada tanggalnya.';

create table public.batas_pagu (
  daerah_id text not null,
  batas_pagu_id uuid not null,
  tahun_anggaran integer not null,
  jenis text not null,
  kode_wilayah text,
  perangkat_daerah_id uuid,
  bidang_pembangunan text,
  nilai bigint not null,
  dasar_hukum text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.batas_pagu add constraint batas_pagu_pkey PRIMARY KEY (daerah_id, batas_pagu_id);
alter table public.batas_pagu add constraint check_batas_pagu_jenis CHECK ((jenis = ANY (ARRAY['kecamatan'::text, 'perangkat-daerah'::text])));
alter table public.batas_pagu add constraint check_batas_pagu_lingkup CHECK ((((jenis = 'kecamatan'::text) AND (kode_wilayah IS NOT NULL) AND (perangkat_daerah_id IS NULL)) OR ((jenis = 'perangkat-daerah'::text) AND (perangkat_daerah_id IS NOT NULL) AND (kode_wilayah IS NULL))));
alter table public.batas_pagu add constraint check_batas_pagu_nilai CHECK ((nilai >= 0));
alter table public.batas_pagu add constraint fk_batas_pagu_perangkat_daerah FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.batas_pagu add constraint uniq_batas_pagu UNIQUE NULLS NOT DISTINCT (daerah_id, tahun_anggaran, jenis, kode_wilayah, perangkat_daerah_id, bidang_pembangunan);
CREATE INDEX idx_batas_pagu_perangkat_daerah ON public.batas_pagu USING btree (daerah_id, perangkat_daerah_id);
alter table public.batas_pagu enable row level security, force row level security;
create policy penyewa on public.batas_pagu as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.batas_pagu to selaras_aplikasi;
grant update (nilai, dasar_hukum) on public.batas_pagu to selaras_aplikasi;
comment on table public.batas_pagu is 'Batas pagu (plafon) kecamatan atau perangkat daerah, rupiah utuh, dengan dasar hukumnya.';

create table public.berita_acara (
  daerah_id text not null,
  musyawarah_id uuid not null,
  nomor text not null,
  isi bytea not null,
  sidik text not null,
  ditutup_pada timestamp with time zone not null,
  ditutup_oleh text not null,
  jabatan text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.berita_acara add constraint berita_acara_pkey PRIMARY KEY (daerah_id, musyawarah_id);
alter table public.berita_acara add constraint check_berita_acara_sidik CHECK ((sidik ~ '^[0-9a-f]{64}$'::text));
alter table public.berita_acara add constraint fk_berita_acara_musyawarah FOREIGN KEY (daerah_id, musyawarah_id) REFERENCES musyawarah(daerah_id, musyawarah_id);
alter table public.berita_acara add constraint uniq_berita_acara_sidik UNIQUE (daerah_id, sidik);
alter table public.berita_acara enable row level security, force row level security;
create policy penyewa on public.berita_acara as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.berita_acara to selaras_aplikasi;
comment on table public.berita_acara is 'Yang dibekukan saat musyawarah ditutup: isi kanonik RFC 8785 dan SHA-256-nya. Hanya bertambah.';

create table public.berkas (
  daerah_id text not null,
  berkas_id uuid not null,
  nama_asli text not null,
  jenis_media text not null,
  sidik_asli text not null,
  sidik_simpan text not null,
  ukuran_asli bigint not null,
  ukuran_simpan bigint not null,
  lebar integer,
  tinggi integer,
  exif jsonb,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  sidik_perangkat text,
  sidik_rupa text
);
alter table public.berkas add constraint berkas_pkey PRIMARY KEY (daerah_id, berkas_id);
alter table public.berkas add constraint check_berkas_sidik CHECK (((sidik_asli ~ '^[0-9a-f]{64}$'::text) AND (sidik_simpan ~ '^[0-9a-f]{64}$'::text)));
alter table public.berkas add constraint check_berkas_sidik_perangkat CHECK ((sidik_perangkat ~ '^[0-9a-f]{64}$'::text));
alter table public.berkas add constraint check_berkas_sidik_rupa CHECK ((sidik_rupa ~ '^[0-9a-f]{16}$'::text));
CREATE INDEX idx_berkas_sidik_asli ON public.berkas USING btree (daerah_id, sidik_asli);
CREATE INDEX idx_berkas_sidik_perangkat ON public.berkas USING btree (daerah_id, sidik_perangkat);
alter table public.berkas enable row level security, force row level security;
create policy penyewa on public.berkas as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.berkas to selaras_aplikasi;
comment on table public.berkas is 'Berkas terunggah. Sidik asli diambil sebelum dikecilkan; EXIF disimpan terpisah dan dibuang dari berkas yang diterbitkan.';

create table public.berkas_rupa (
  daerah_id text not null,
  pita integer not null,
  nilai integer not null,
  berkas_id uuid not null
);
alter table public.berkas_rupa add constraint berkas_rupa_pkey PRIMARY KEY (daerah_id, pita, nilai, berkas_id);
alter table public.berkas_rupa add constraint check_berkas_rupa_nilai CHECK (((nilai >= 0) AND (nilai <= 65535)));
alter table public.berkas_rupa add constraint check_berkas_rupa_pita CHECK (((pita >= 0) AND (pita <= 3)));
alter table public.berkas_rupa add constraint fk_berkas_rupa_berkas FOREIGN KEY (daerah_id, berkas_id) REFERENCES berkas(daerah_id, berkas_id);
CREATE INDEX idx_berkas_rupa_berkas ON public.berkas_rupa USING btree (daerah_id, berkas_id);
alter table public.berkas_rupa enable row level security, force row level security;
create policy penyewa on public.berkas_rupa as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.berkas_rupa to selaras_aplikasi;
comment on table public.berkas_rupa is 'Rupa foto dalam empat pita 16 bit: foto yang disimpan ulang atau diperkecil masih bertemu di salah satunya.';

create table public.bidang_mitra (
  daerah_id text not null,
  bidang_mitra_id uuid not null,
  nama text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.bidang_mitra add constraint bidang_mitra_pkey PRIMARY KEY (daerah_id, bidang_mitra_id);
alter table public.bidang_mitra add constraint uniq_bidang_mitra_nama UNIQUE (daerah_id, nama);
alter table public.bidang_mitra enable row level security, force row level security;
create policy penyewa on public.bidang_mitra as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.bidang_mitra to selaras_aplikasi;
grant update (nama) on public.bidang_mitra to selaras_aplikasi;
comment on table public.bidang_mitra is 'Bidang di Bappeda yang menjadi mitra perangkat daerah.';

create table public.catatan_meja (
  daerah_id text not null,
  catatan_id uuid not null,
  pengajuan_id uuid not null,
  tahap text not null,
  perangkat_daerah_id uuid not null,
  isi text not null,
  penulis_id text not null,
  jabatan text not null,
  ditulis_pada timestamp with time zone not null,
  diubah_pada timestamp with time zone,
  dihapus_pada timestamp with time zone,
  versi integer default 1 not null
);
alter table public.catatan_meja add constraint catatan_meja_pkey PRIMARY KEY (daerah_id, catatan_id);
alter table public.catatan_meja add constraint check_catatan_meja_isi CHECK (((dihapus_pada IS NULL) = (isi <> ''::text)));
alter table public.catatan_meja add constraint check_catatan_meja_tahap CHECK ((tahap = ANY (ARRAY['desa'::text, 'kecamatan'::text, 'sekretariat-dprd'::text, 'mitra-bappeda'::text, 'forum-perangkat-daerah'::text, 'musrenbang-kabupaten'::text, 'tapd'::text, 'penganggaran'::text, 'pelaksanaan'::text])));
alter table public.catatan_meja add constraint fk_catatan_meja_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.catatan_meja add constraint fk_catatan_meja_penulis FOREIGN KEY (daerah_id, penulis_id) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.catatan_meja add constraint fk_catatan_meja_perangkat_daerah FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
CREATE INDEX idx_catatan_meja_pengajuan ON public.catatan_meja USING btree (daerah_id, pengajuan_id);
CREATE INDEX idx_catatan_meja_penulis ON public.catatan_meja USING btree (daerah_id, penulis_id);
CREATE INDEX idx_catatan_meja_perangkat_daerah ON public.catatan_meja USING btree (daerah_id, perangkat_daerah_id);
alter table public.catatan_meja enable row level security, force row level security;
create policy penyewa on public.catatan_meja as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.catatan_meja to selaras_aplikasi;
grant update (isi, diubah_pada, dihapus_pada, versi) on public.catatan_meja to selaras_aplikasi;
comment on table public.catatan_meja is 'Catatan untuk rekan semeja: terbaca hanya oleh yang memutus di tahap, wilayah dan perangkat daerah yang sama dengan penulisnya. Yang dihapus tinggal barisnya, tanpa isi.';

create table public.daerah (
  daerah_id text not null,
  kode_wilayah text,
  nama text not null,
  jenis text not null,
  zona_waktu text not null,
  istilah jsonb default '{}'::jsonb not null,
  data_contoh boolean default false not null,
  tanggal_demo date,
  rute_bawaan text default 'permendagri'::text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.daerah add constraint check_daerah_demo CHECK (((tanggal_demo IS NULL) OR data_contoh));
alter table public.daerah add constraint check_daerah_id CHECK ((daerah_id ~ '^[0-9]{2,4}$'::text));
alter table public.daerah add constraint check_daerah_jenis CHECK ((jenis = ANY (ARRAY['nasional'::text, 'provinsi'::text, 'kabupaten'::text, 'kota'::text])));
alter table public.daerah add constraint check_daerah_wilayah CHECK (((jenis = 'nasional'::text) = (kode_wilayah IS NULL)));
alter table public.daerah add constraint check_daerah_zona CHECK ((zona_waktu = ANY (ARRAY['WIB'::text, 'WITA'::text, 'WIT'::text])));
alter table public.daerah add constraint daerah_pkey PRIMARY KEY (daerah_id);
alter table public.daerah add constraint fk_daerah_wilayah FOREIGN KEY (kode_wilayah) REFERENCES wilayah(kode);
CREATE INDEX idx_daerah_wilayah ON public.daerah USING btree (kode_wilayah);
alter table public.daerah enable row level security, force row level security;
create policy baca on public.daerah as permissive for select to public using (true);
create policy daftar on public.daerah as permissive for insert to public with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
create policy ubah_sendiri on public.daerah as permissive for update to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.daerah to selaras_aplikasi;
grant update (istilah, tanggal_demo, rute_bawaan) on public.daerah to selaras_aplikasi;
comment on table public.daerah is 'Pemerintah daerah pemakai (penyewa). daerah_id tetap selamanya; kode wilayah boleh berubah.';

create table public.dapil (
  daerah_id text not null,
  dapil_id uuid not null,
  nama text not null,
  kursi integer,
  aktif boolean default true not null,
  versi integer default 1 not null
);
alter table public.dapil add constraint check_dapil_kursi CHECK (((kursi IS NULL) OR ((kursi >= 1) AND (kursi <= 120))));
alter table public.dapil add constraint dapil_pkey PRIMARY KEY (daerah_id, dapil_id);
alter table public.dapil add constraint uniq_dapil_nama UNIQUE (daerah_id, nama);
alter table public.dapil enable row level security, force row level security;
create policy penyewa on public.dapil as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.dapil to selaras_aplikasi;
grant update (nama, kursi, aktif, versi) on public.dapil to selaras_aplikasi;
comment on table public.dapil is 'Daerah pemilihan anggota DPRD.';

create table public.dapil_wilayah (
  daerah_id text not null,
  kode_kecamatan text not null,
  dapil_id uuid
);
alter table public.dapil_wilayah add constraint check_dapil_wilayah_kode CHECK ((kode_kecamatan ~ '^\d{2}\.\d{2}\.\d{2}$'::text));
alter table public.dapil_wilayah add constraint dapil_wilayah_pkey PRIMARY KEY (daerah_id, kode_kecamatan);
alter table public.dapil_wilayah add constraint fk_dapil_wilayah_dapil FOREIGN KEY (daerah_id, dapil_id) REFERENCES dapil(daerah_id, dapil_id);
CREATE INDEX idx_dapil_wilayah_dapil ON public.dapil_wilayah USING btree (daerah_id, dapil_id);
alter table public.dapil_wilayah enable row level security, force row level security;
create policy penyewa on public.dapil_wilayah as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.dapil_wilayah to selaras_aplikasi;
grant update (dapil_id) on public.dapil_wilayah to selaras_aplikasi;
comment on table public.dapil_wilayah is 'Kecamatan yang termasuk satu daerah pemilihan; satu kecamatan paling banyak di satu dapil, kosong bila dikeluarkan darinya.';

create table public.dokumen (
  daerah_id text not null,
  dokumen_id uuid not null,
  jenis text not null,
  perangkat_daerah_id uuid,
  nama text not null,
  tahun_awal integer not null,
  tahun_akhir integer not null,
  versi_aktif_id uuid,
  created_at timestamp with time zone default now() not null
);
alter table public.dokumen add constraint check_dokumen_jenis CHECK ((jenis = ANY (ARRAY['rpjpn'::text, 'rpjmn'::text, 'rkp'::text, 'rpjpd'::text, 'rpjmd'::text, 'rpd'::text, 'renstra'::text, 'rkpd'::text, 'renja'::text, 'ppas'::text, 'apbd'::text])));
alter table public.dokumen add constraint check_dokumen_tahun CHECK ((tahun_akhir >= tahun_awal));
alter table public.dokumen add constraint dokumen_pkey PRIMARY KEY (daerah_id, dokumen_id);
alter table public.dokumen add constraint fk_dokumen_perangkat_daerah FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.dokumen add constraint fk_dokumen_versi_aktif FOREIGN KEY (daerah_id, versi_aktif_id) REFERENCES dokumen_versi(daerah_id, versi_id);
alter table public.dokumen add constraint uniq_dokumen UNIQUE NULLS NOT DISTINCT (daerah_id, jenis, perangkat_daerah_id, tahun_awal, tahun_akhir);
CREATE INDEX idx_dokumen_perangkat_daerah ON public.dokumen USING btree (daerah_id, perangkat_daerah_id);
CREATE INDEX idx_dokumen_versi_aktif ON public.dokumen USING btree (daerah_id, versi_aktif_id);
alter table public.dokumen enable row level security, force row level security;
create policy penyewa on public.dokumen as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.dokumen to selaras_aplikasi;
grant update (versi_aktif_id) on public.dokumen to selaras_aplikasi;
comment on table public.dokumen is 'Dokumen perencanaan atau penganggaran satu pemerintah daerah atau perangkat daerah; periode adalah data.';

create table public.dokumen_tahun (
  daerah_id text not null,
  dokumen_id uuid not null,
  urutan integer not null,
  tahun integer not null
);
alter table public.dokumen_tahun add constraint dokumen_tahun_pkey PRIMARY KEY (daerah_id, dokumen_id, urutan);
alter table public.dokumen_tahun add constraint fk_dokumen_tahun_dokumen FOREIGN KEY (daerah_id, dokumen_id) REFERENCES dokumen(daerah_id, dokumen_id);
alter table public.dokumen_tahun add constraint uniq_dokumen_tahun UNIQUE (daerah_id, dokumen_id, tahun);
alter table public.dokumen_tahun enable row level security, force row level security;
create policy penyewa on public.dokumen_tahun as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.dokumen_tahun to selaras_aplikasi;
comment on table public.dokumen_tahun is 'Tahun ke-berapa dari dokumen: pemetaan, bukan hitungan (RKPD 2024 = tahun ketiga RPJMD 2021-2026, S2-3).';

create table public.dokumen_versi (
  daerah_id text not null,
  versi_id uuid not null,
  dokumen_id uuid not null,
  nomor_versi integer not null,
  tahap text not null,
  terkunci_pada timestamp with time zone,
  nomor_penetapan text,
  tanggal_penetapan date,
  penandatangan text,
  created_at timestamp with time zone default now() not null
);
alter table public.dokumen_versi add constraint check_dokumen_versi_penetapan CHECK (((nomor_penetapan IS NULL) = (tanggal_penetapan IS NULL)));
alter table public.dokumen_versi add constraint dokumen_versi_pkey PRIMARY KEY (daerah_id, versi_id);
alter table public.dokumen_versi add constraint fk_dokumen_versi_dokumen FOREIGN KEY (daerah_id, dokumen_id) REFERENCES dokumen(daerah_id, dokumen_id);
alter table public.dokumen_versi add constraint uniq_dokumen_versi UNIQUE (daerah_id, dokumen_id, nomor_versi);
alter table public.dokumen_versi enable row level security, force row level security;
create policy penyewa on public.dokumen_versi as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
create policy terkunci_ubah on public.dokumen_versi as restrictive for update to public using ((terkunci_pada IS NULL)) with check (true);
grant insert, select on public.dokumen_versi to selaras_aplikasi;
grant update (tahap, terkunci_pada, nomor_penetapan, tanggal_penetapan, penandatangan) on public.dokumen_versi to selaras_aplikasi;
comment on table public.dokumen_versi is 'Satu tahap dokumen; sesudah terkunci tidak dapat diubah oleh siapa pun.';

create table public.dokumentasi_desa (
  daerah_id text not null,
  kode_wilayah text not null,
  id_luar text not null,
  id_pembangunan text not null,
  persentase integer not null,
  keterangan text not null,
  tanggal date,
  foto text not null,
  berkas_id uuid,
  sidik text not null,
  versi integer default 1 not null,
  dikirim_pada timestamp with time zone not null,
  dikirim_oleh text not null
);
alter table public.dokumentasi_desa add constraint check_dokumentasi_desa_persentase CHECK (((persentase >= 0) AND (persentase <= 100)));
alter table public.dokumentasi_desa add constraint dokumentasi_desa_pkey PRIMARY KEY (daerah_id, kode_wilayah, id_luar);
alter table public.dokumentasi_desa add constraint fk_dokumentasi_desa_berkas FOREIGN KEY (daerah_id, berkas_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.dokumentasi_desa add constraint fk_dokumentasi_desa_dikirim_oleh FOREIGN KEY (daerah_id, dikirim_oleh) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.dokumentasi_desa add constraint fk_dokumentasi_desa_pembangunan FOREIGN KEY (daerah_id, kode_wilayah, id_pembangunan) REFERENCES pembangunan_desa(daerah_id, kode_wilayah, id_luar);
CREATE INDEX idx_dokumentasi_desa_berkas ON public.dokumentasi_desa USING btree (daerah_id, berkas_id);
CREATE INDEX idx_dokumentasi_desa_dikirim_oleh ON public.dokumentasi_desa USING btree (daerah_id, dikirim_oleh);
CREATE INDEX idx_dokumentasi_desa_pembangunan ON public.dokumentasi_desa USING btree (daerah_id, kode_wilayah, id_pembangunan);
alter table public.dokumentasi_desa enable row level security, force row level security;
create policy penyewa on public.dokumentasi_desa as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.dokumentasi_desa to selaras_aplikasi;
grant update (id_pembangunan, persentase, keterangan, tanggal, foto, berkas_id, sidik, versi, dikirim_pada, dikirim_oleh) on public.dokumentasi_desa to selaras_aplikasi;
comment on table public.dokumentasi_desa is 'Kemajuan pembangunan desa: berapa persen selesai, dengan fotonya.';

create table public.dukungan (
  daerah_id text not null,
  dukungan_id uuid not null,
  usulan_id uuid not null,
  kunci text not null,
  jenis text not null,
  kode_wilayah text not null,
  rw text,
  rt text,
  nama text,
  catatan text,
  lintang numeric(9,6),
  bujur numeric(9,6),
  saat timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  ditarik_pada timestamp with time zone,
  ditarik_oleh text
);
alter table public.dukungan add constraint check_dukungan_ditarik CHECK (((ditarik_pada IS NULL) = (ditarik_oleh IS NULL)));
alter table public.dukungan add constraint check_dukungan_jenis CHECK ((jenis = ANY (ARRAY['desa'::text, 'rw'::text, 'rt'::text, 'lembaga'::text, 'warga'::text])));
alter table public.dukungan add constraint check_dukungan_titik CHECK (((lintang IS NULL) = (bujur IS NULL)));
alter table public.dukungan add constraint dukungan_pkey PRIMARY KEY (daerah_id, dukungan_id);
alter table public.dukungan add constraint fk_dukungan_usulan FOREIGN KEY (daerah_id, usulan_id) REFERENCES usulan(daerah_id, usulan_id);
CREATE INDEX idx_dukungan_usulan ON public.dukungan USING btree (daerah_id, usulan_id);
CREATE UNIQUE INDEX uniq_dukungan_kunci ON public.dukungan USING btree (daerah_id, usulan_id, kunci) WHERE (ditarik_pada IS NULL);
alter table public.dukungan enable row level security, force row level security;
create policy penyewa on public.dukungan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.dukungan to selaras_aplikasi;
grant update (ditarik_pada, ditarik_oleh) on public.dukungan to selaras_aplikasi;
comment on table public.dukungan is 'Desa, RW, RT, lembaga atau warga yang mendukung kebutuhan yang sudah diusulkan, masing-masing sekali. Jumlahnya terbuka; nama dan catatan adalah data pribadi.';

create table public.dukungan_berkas (
  daerah_id text not null,
  dukungan_id uuid not null,
  berkas_id uuid not null,
  urutan integer not null
);
alter table public.dukungan_berkas add constraint dukungan_berkas_pkey PRIMARY KEY (daerah_id, dukungan_id, berkas_id);
alter table public.dukungan_berkas add constraint fk_dukungan_berkas_berkas FOREIGN KEY (daerah_id, berkas_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.dukungan_berkas add constraint fk_dukungan_berkas_dukungan FOREIGN KEY (daerah_id, dukungan_id) REFERENCES dukungan(daerah_id, dukungan_id);
CREATE INDEX idx_dukungan_berkas_berkas ON public.dukungan_berkas USING btree (daerah_id, berkas_id);
alter table public.dukungan_berkas enable row level security, force row level security;
create policy penyewa on public.dukungan_berkas as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.dukungan_berkas to selaras_aplikasi;
comment on table public.dukungan_berkas is 'Foto yang ditawarkan pendukung untuk usulan yang didukungnya.';

create table public.fraksi (
  daerah_id text not null,
  fraksi_id uuid not null,
  nama text not null,
  singkatan text not null,
  aktif boolean default true not null,
  versi integer default 1 not null
);
alter table public.fraksi add constraint fraksi_pkey PRIMARY KEY (daerah_id, fraksi_id);
alter table public.fraksi add constraint uniq_fraksi_singkatan UNIQUE (daerah_id, singkatan);
alter table public.fraksi enable row level security, force row level security;
create policy penyewa on public.fraksi as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.fraksi to selaras_aplikasi;
grant update (nama, singkatan, aktif, versi) on public.fraksi to selaras_aplikasi;
comment on table public.fraksi is 'Fraksi DPRD; yang bubar tidak aktif lagi, tetap disebut pada usulan lama.';

create table public.fungsi_perangkat (
  daerah_id text not null,
  fungsi text not null,
  perangkat_daerah_id uuid not null,
  mulai date not null,
  selesai date,
  created_at timestamp with time zone default now() not null
);
alter table public.fungsi_perangkat add constraint check_fungsi_perangkat_fungsi CHECK ((fungsi = ANY (ARRAY['setda'::text, 'setwan'::text, 'bappeda'::text, 'bpkad'::text, 'bapenda'::text, 'dpmd'::text, 'kominfo'::text, 'inspektorat'::text])));
alter table public.fungsi_perangkat add constraint check_fungsi_perangkat_masa CHECK ((selesai >= mulai));
alter table public.fungsi_perangkat add constraint excl_fungsi_perangkat EXCLUDE USING gist (daerah_id WITH =, fungsi WITH =, daterange(mulai, selesai, '[]'::text) WITH &&);
alter table public.fungsi_perangkat add constraint fk_fungsi_perangkat_perangkat FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.fungsi_perangkat add constraint fungsi_perangkat_pkey PRIMARY KEY (daerah_id, fungsi, mulai);
CREATE INDEX idx_fungsi_perangkat_perangkat ON public.fungsi_perangkat USING btree (daerah_id, perangkat_daerah_id);
alter table public.fungsi_perangkat enable row level security, force row level security;
create policy penyewa on public.fungsi_perangkat as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.fungsi_perangkat to selaras_aplikasi;
grant update (selesai) on public.fungsi_perangkat to selaras_aplikasi;
comment on table public.fungsi_perangkat is 'Fungsi yang dicari proses (Bappeda, DPMD, Setwan …) dan perangkat daerah yang memegangnya pada suatu masa.';

create table public.gerbang_musyawarah (
  daerah_id text not null,
  tahun_anggaran integer not null,
  tahap text not null,
  kode_wilayah text not null,
  terbuka boolean not null,
  musyawarah_id uuid not null,
  updated_at timestamp with time zone default now() not null
);
alter table public.gerbang_musyawarah add constraint fk_gerbang_musyawarah_musyawarah FOREIGN KEY (daerah_id, musyawarah_id) REFERENCES musyawarah(daerah_id, musyawarah_id);
alter table public.gerbang_musyawarah add constraint gerbang_musyawarah_pkey PRIMARY KEY (daerah_id, tahun_anggaran, tahap, kode_wilayah);
CREATE INDEX idx_gerbang_musyawarah_musyawarah ON public.gerbang_musyawarah USING btree (daerah_id, musyawarah_id);
alter table public.gerbang_musyawarah enable row level security, force row level security;
create policy penyewa on public.gerbang_musyawarah as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.gerbang_musyawarah to selaras_aplikasi;
grant update (terbuka, musyawarah_id, updated_at) on public.gerbang_musyawarah to selaras_aplikasi;
comment on table public.gerbang_musyawarah is 'Apakah musyawarah tingkat itu sedang terbuka: gerbang kedua, bagi penetapan prioritas.';

create table public.hak_suara (
  daerah_id text not null,
  sidik_hak text not null,
  pemungutan_id uuid not null,
  lembar_id uuid not null,
  kode_wilayah text not null,
  peserta_id uuid,
  keadaan text default 'terbit'::text not null
);
alter table public.hak_suara add constraint check_hak_suara_keadaan CHECK ((keadaan = ANY (ARRAY['terbit'::text, 'terpakai'::text, 'ditarik'::text])));
alter table public.hak_suara add constraint check_hak_suara_sidik CHECK ((sidik_hak ~ '^[0-9a-f]{64}$'::text));
alter table public.hak_suara add constraint fk_hak_suara_pemungutan FOREIGN KEY (daerah_id, pemungutan_id) REFERENCES pemungutan_suara(daerah_id, pemungutan_id);
alter table public.hak_suara add constraint fk_hak_suara_peserta FOREIGN KEY (daerah_id, peserta_id) REFERENCES peserta_musyawarah(daerah_id, peserta_id);
alter table public.hak_suara add constraint fk_hak_suara_wilayah FOREIGN KEY (kode_wilayah) REFERENCES wilayah(kode);
alter table public.hak_suara add constraint hak_suara_pkey PRIMARY KEY (daerah_id, sidik_hak);
CREATE INDEX idx_hak_suara_pemungutan ON public.hak_suara USING btree (daerah_id, pemungutan_id, kode_wilayah);
CREATE INDEX idx_hak_suara_peserta ON public.hak_suara USING btree (daerah_id, peserta_id);
CREATE INDEX idx_hak_suara_wilayah ON public.hak_suara USING btree (kode_wilayah);
alter table public.hak_suara enable row level security, force row level security;
create policy penyewa on public.hak_suara as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.hak_suara to selaras_aplikasi;
grant update (keadaan) on public.hak_suara to selaras_aplikasi;
comment on table public.hak_suara is 'Hak memberi satu suara: hanya sidik tokennya; terpakai tanpa waktu dan tanpa suaranya.';

create table public.indikator (
  daerah_id text not null,
  versi_id uuid not null,
  indikator_id uuid not null,
  simpul_id uuid not null,
  tolok_ukur text not null,
  satuan_teks text,
  jenis text not null,
  urutan integer not null
);
alter table public.indikator add constraint check_indikator_jenis CHECK ((jenis = ANY (ARRAY['impact'::text, 'outcome'::text, 'output'::text, 'input'::text])));
alter table public.indikator add constraint fk_indikator_simpul FOREIGN KEY (daerah_id, versi_id, simpul_id) REFERENCES simpul(daerah_id, versi_id, simpul_id);
alter table public.indikator add constraint indikator_pkey PRIMARY KEY (daerah_id, versi_id, indikator_id);
CREATE INDEX idx_indikator_simpul ON public.indikator USING btree (daerah_id, versi_id, simpul_id);
alter table public.indikator enable row level security, force row level security;
create policy penyewa on public.indikator as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
create policy terkunci_hapus on public.indikator as restrictive for delete to public using ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = indikator.daerah_id) AND (v.versi_id = indikator.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
create policy terkunci_sisip on public.indikator as restrictive for insert to public with check ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = indikator.daerah_id) AND (v.versi_id = indikator.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
create policy terkunci_ubah on public.indikator as restrictive for update to public using ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = indikator.daerah_id) AND (v.versi_id = indikator.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
grant insert, select, update on public.indikator to selaras_aplikasi;
comment on table public.indikator is 'Indikator kinerja sebuah simpul.';

create table public.jadwal (
  daerah_id text not null,
  jadwal_id uuid not null,
  tahun_anggaran integer not null,
  tahap text not null,
  kode_wilayah text,
  buka timestamp with time zone not null,
  tutup timestamp with time zone not null,
  musyawarah_wajib boolean default false not null,
  dasar_hukum text not null,
  created_at timestamp with time zone default now() not null,
  proses text default 'usulan'::text not null,
  tahun_kegiatan integer not null,
  publik boolean default true not null,
  versi integer default 1 not null
);
alter table public.jadwal add constraint check_jadwal_proses CHECK ((proses = ANY (ARRAY['usulan'::text, 'rkp-desa'::text, 'kamus'::text, 'pokir'::text, 'rkpd'::text, 'renja'::text, 'kua-ppas'::text, 'apbd'::text, 'perubahan-rkpd'::text, 'evaluasi'::text, 'pelaporan'::text, 'rpjmd'::text])));
alter table public.jadwal add constraint check_jadwal_publik CHECK ((publik OR (proses <> 'usulan'::text)));
alter table public.jadwal add constraint check_jadwal_urut CHECK ((tutup > buka));
alter table public.jadwal add constraint jadwal_pkey PRIMARY KEY (daerah_id, jadwal_id);
CREATE INDEX idx_jadwal_tahap ON public.jadwal USING btree (daerah_id, tahun_anggaran, proses, tahap);
alter table public.jadwal enable row level security, force row level security;
create policy penyewa on public.jadwal as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.jadwal to selaras_aplikasi;
grant update (buka, tutup, musyawarah_wajib, dasar_hukum, tahun_kegiatan, publik, versi) on public.jadwal to selaras_aplikasi;
comment on table public.jadwal is 'Jendela waktu per tahap dan wilayah; terpisah dari proses yang dijaganya.';

create table public.jejak_antrean (
  daerah_id text not null,
  entri_id uuid not null,
  urut bigint generated always as identity not null,
  disegel boolean default false not null
);
alter table public.jejak_antrean add constraint jejak_antrean_pkey PRIMARY KEY (daerah_id, entri_id);
CREATE INDEX idx_jejak_antrean_belum ON public.jejak_antrean USING btree (daerah_id, urut) WHERE (NOT disegel);
alter table public.jejak_antrean enable row level security, force row level security;
create policy penyewa on public.jejak_antrean as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.jejak_antrean to selaras_aplikasi;
grant update (disegel) on public.jejak_antrean to selaras_aplikasi;
comment on table public.jejak_antrean is 'Entri yang belum (disegel = false) atau sudah bernomor daun, menurut urutan masuknya dan bukan menurut jam.';

create table public.jejak_daun (
  daerah_id text not null,
  nomor bigint not null,
  entri_id uuid not null,
  created_at timestamp with time zone default now() not null
);
alter table public.jejak_daun add constraint fk_jejak_daun_entri FOREIGN KEY (daerah_id, entri_id) REFERENCES jejak_entri(daerah_id, entri_id);
alter table public.jejak_daun add constraint jejak_daun_pkey PRIMARY KEY (daerah_id, nomor);
alter table public.jejak_daun add constraint uniq_jejak_daun_entri UNIQUE (daerah_id, entri_id);
alter table public.jejak_daun enable row level security, force row level security;
create policy penyewa on public.jejak_daun as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.jejak_daun to selaras_aplikasi;
comment on table public.jejak_daun is 'Nomor daun yang diberikan penyegel sesudah commit, tanpa lubang, mulai 0.';

create table public.jejak_entri (
  daerah_id text not null,
  entri_id uuid not null,
  peristiwa text not null,
  objek_jenis text not null,
  objek_id text not null,
  isi bytea not null,
  sidik bytea not null,
  created_at timestamp with time zone default clock_timestamp() not null
);
alter table public.jejak_entri add constraint check_jejak_entri_sidik CHECK ((octet_length(sidik) = 32));
alter table public.jejak_entri add constraint jejak_entri_pkey PRIMARY KEY (daerah_id, entri_id);
CREATE INDEX idx_jejak_entri_objek ON public.jejak_entri USING btree (daerah_id, objek_jenis, objek_id);
CREATE INDEX idx_jejak_entri_waktu ON public.jejak_entri USING btree (daerah_id, created_at);
alter table public.jejak_entri enable row level security, force row level security;
create policy penyewa on public.jejak_entri as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.jejak_entri to selaras_aplikasi;
comment on table public.jejak_entri is 'Satu perubahan sebagai bita kanonik RFC 8785; sidik = SHA-256(0x00 || isi), daun pohon RFC 9162.';

create table public.jejak_kunci (
  daerah_id text not null,
  urut integer not null,
  mulai bigint not null,
  kunci_publik bytea not null,
  tanda_tangan bytea not null,
  tanda_tangan_lama bytea,
  created_at timestamp with time zone default now() not null
);
alter table public.jejak_kunci add constraint check_jejak_kunci_bentuk CHECK (((octet_length(kunci_publik) = 32) AND (octet_length(tanda_tangan) = 64) AND (octet_length(tanda_tangan_lama) = 64)));
alter table public.jejak_kunci add constraint jejak_kunci_pkey PRIMARY KEY (daerah_id, urut);
alter table public.jejak_kunci enable row level security, force row level security;
create policy penyewa on public.jejak_kunci as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.jejak_kunci to selaras_aplikasi;
comment on table public.jejak_kunci is 'Kunci publik yang menandatangani pos periksa sesudah ukuran mulai; ditandatangani olehnya sendiri dan oleh pendahulunya.';

create table public.jejak_penolakan (
  daerah_id text not null,
  jam timestamp with time zone not null,
  pengguna_id text not null,
  jenis text not null,
  operasi text not null,
  jumlah integer default 1 not null
);
alter table public.jejak_penolakan add constraint jejak_penolakan_pkey PRIMARY KEY (daerah_id, jam, pengguna_id, jenis, operasi);
alter table public.jejak_penolakan enable row level security, force row level security;
create policy penyewa on public.jejak_penolakan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.jejak_penolakan to selaras_aplikasi;
grant update (jumlah) on public.jejak_penolakan to selaras_aplikasi;
comment on table public.jejak_penolakan is 'Percobaan salah daerah, peran atau jendela, dihitung per jam; yang pertama tiap jam juga menjadi entri.';

create table public.jejak_petak (
  daerah_id text not null,
  tingkat integer not null,
  nomor bigint not null,
  akar bytea not null,
  isi bytea not null
);
alter table public.jejak_petak add constraint check_jejak_petak_isi CHECK (((octet_length(akar) = 32) AND (octet_length(isi) = 8192)));
alter table public.jejak_petak add constraint jejak_petak_pkey PRIMARY KEY (daerah_id, tingkat, nomor);
alter table public.jejak_petak enable row level security, force row level security;
create policy penyewa on public.jejak_petak as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.jejak_petak to selaras_aplikasi;
comment on table public.jejak_petak is '256 simpul bersebelahan dari pohon jejak dan akarnya (C2SP tlog-tiles); hanya petak yang penuh.';

create table public.jejak_pribadi (
  daerah_id text not null,
  entri_id uuid not null,
  jalur text not null,
  garam bytea not null,
  nilai jsonb not null
);
alter table public.jejak_pribadi add constraint fk_jejak_pribadi_entri FOREIGN KEY (daerah_id, entri_id) REFERENCES jejak_entri(daerah_id, entri_id);
alter table public.jejak_pribadi add constraint jejak_pribadi_pkey PRIMARY KEY (daerah_id, entri_id, jalur);
alter table public.jejak_pribadi enable row level security, force row level security;
create policy penyewa on public.jejak_pribadi as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant delete, select on public.jejak_pribadi to selaras_penghapus;
grant insert, select on public.jejak_pribadi to selaras_aplikasi;
comment on table public.jejak_pribadi is 'Nilai bidang pribadi yang di entri hanya tampak sebagai komitmen bergaram; dapat dihapus peran penghapus tanpa merusak pohon.';

create table public.jejak_segel (
  daerah_id text not null,
  ukuran bigint not null,
  akar bytea not null,
  tepi bytea not null,
  catatan text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.jejak_segel add constraint check_jejak_segel_tepi CHECK (((octet_length(tepi) % 32) = 0));
alter table public.jejak_segel add constraint jejak_segel_pkey PRIMARY KEY (daerah_id, ukuran);
alter table public.jejak_segel enable row level security, force row level security;
create policy penyewa on public.jejak_segel as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.jejak_segel to selaras_aplikasi;
comment on table public.jejak_segel is 'Pos periksa bertanda tangan (C2SP tlog-checkpoint) atas pohon berukuran tertentu.';

create table public.jejak_sentuhan (
  daerah_id text not null,
  entri_id uuid not null,
  tabel text not null,
  kunci text not null,
  terlipat boolean default false not null
);
alter table public.jejak_sentuhan add constraint check_jejak_sentuhan_tabel CHECK ((tabel = ANY (ARRAY['pengajuan'::text, 'kamus_usulan'::text])));
alter table public.jejak_sentuhan add constraint jejak_sentuhan_pkey PRIMARY KEY (daerah_id, entri_id, tabel, kunci);
CREATE INDEX idx_jejak_sentuhan_belum ON public.jejak_sentuhan USING btree (daerah_id, tabel) WHERE (NOT terlipat);
alter table public.jejak_sentuhan enable row level security, force row level security;
create policy penyewa on public.jejak_sentuhan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.jejak_sentuhan to selaras_aplikasi;
grant update (terlipat) on public.jejak_sentuhan to selaras_aplikasi;
comment on table public.jejak_sentuhan is 'Baris yang disentuh sebuah entri jejak dan belum (terlipat = false) atau sudah diperhitungkan dalam rekapitulasi.';

create table public.kamus_kecamatan (
  daerah_id text not null,
  tahun_anggaran integer not null,
  kode_kecamatan text not null,
  bidang_pembangunan text[] not null,
  dasar_hukum text not null,
  versi integer default 1 not null
);
alter table public.kamus_kecamatan add constraint check_kamus_kecamatan_bidang CHECK (((cardinality(bidang_pembangunan) > 0) AND (bidang_pembangunan <@ ARRAY['infrastruktur'::text, 'ekonomi'::text, 'sosial-budaya'::text, 'pemerintahan'::text])));
alter table public.kamus_kecamatan add constraint check_kamus_kecamatan_kode CHECK ((kode_kecamatan ~ '^\d{2}\.\d{2}\.\d{2}$'::text));
alter table public.kamus_kecamatan add constraint kamus_kecamatan_pkey PRIMARY KEY (daerah_id, tahun_anggaran, kode_kecamatan);
alter table public.kamus_kecamatan enable row level security, force row level security;
create policy penyewa on public.kamus_kecamatan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.kamus_kecamatan to selaras_aplikasi;
grant update (bidang_pembangunan, dasar_hukum, versi) on public.kamus_kecamatan to selaras_aplikasi;
comment on table public.kamus_kecamatan is 'Bidang pembangunan yang boleh diusulkan dari satu kecamatan pada satu tahun; kecamatan yang tidak disebut boleh semuanya.';

create table public.kamus_kunci (
  daerah_id text not null,
  tahun_anggaran integer not null,
  perangkat_daerah_id uuid not null,
  terkunci boolean not null,
  alasan text not null,
  saat timestamp with time zone not null,
  versi integer default 1 not null
);
alter table public.kamus_kunci add constraint fk_kamus_kunci_perangkat_daerah FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.kamus_kunci add constraint kamus_kunci_pkey PRIMARY KEY (daerah_id, tahun_anggaran, perangkat_daerah_id);
CREATE INDEX idx_kamus_kunci_perangkat_daerah ON public.kamus_kunci USING btree (daerah_id, perangkat_daerah_id);
alter table public.kamus_kunci enable row level security, force row level security;
create policy penyewa on public.kamus_kunci as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.kamus_kunci to selaras_aplikasi;
grant update (terkunci, alasan, saat, versi) on public.kamus_kunci to selaras_aplikasi;
comment on table public.kamus_kunci is 'Kunci kamus usulan per tahun dan perangkat daerah; selama terkunci tidak satu butir pun dapat diubah.';

create table public.kamus_usulan (
  daerah_id text not null,
  kamus_id uuid not null,
  tahun_anggaran integer not null,
  kode text not null,
  nama text not null,
  uraian text,
  kata_kunci text[] default '{}'::text[] not null,
  satuan text not null,
  harga_satuan bigint,
  volume_min numeric(14,3),
  volume_maks numeric(14,3),
  perangkat_daerah_id uuid not null,
  bidang_pembangunan text not null,
  bidang_urusan text not null,
  kode_sub_kegiatan text,
  kewenangan text not null,
  klasifikasi text default 'fisik'::text not null,
  larangan text,
  syarat text[] default '{}'::text[] not null,
  created_at timestamp with time zone default now() not null,
  tipe text[] default '{musrenbang,pokir}'::text[] not null,
  pengusul text[] default '{}'::text[] not null,
  keluaran text,
  hasil text,
  sumber_harga text,
  prioritas text,
  larangan_dasar text,
  keadaan text default 'berlaku'::text not null,
  alasan_tarik text,
  dikunci_pada timestamp with time zone,
  asal_kamus_id uuid,
  versi integer default 1 not null,
  updated_at timestamp with time zone default now() not null
);
alter table public.kamus_usulan add constraint check_kamus_usulan_berlaku CHECK (((keadaan <> 'berlaku'::text) OR (harga_satuan IS NOT NULL) OR (larangan IS NOT NULL) OR (kewenangan <> 'kabupaten'::text)));
alter table public.kamus_usulan add constraint check_kamus_usulan_bidang CHECK ((bidang_pembangunan = ANY (ARRAY['infrastruktur'::text, 'ekonomi'::text, 'sosial-budaya'::text, 'pemerintahan'::text])));
alter table public.kamus_usulan add constraint check_kamus_usulan_ditarik CHECK (((keadaan = 'ditarik'::text) = (alasan_tarik IS NOT NULL)));
alter table public.kamus_usulan add constraint check_kamus_usulan_harga CHECK ((harga_satuan > 0));
alter table public.kamus_usulan add constraint check_kamus_usulan_keadaan CHECK ((keadaan = ANY (ARRAY['draf'::text, 'berlaku'::text, 'ditarik'::text])));
alter table public.kamus_usulan add constraint check_kamus_usulan_kewenangan CHECK ((kewenangan = ANY (ARRAY['desa'::text, 'kabupaten'::text, 'provinsi'::text, 'pusat'::text])));
alter table public.kamus_usulan add constraint check_kamus_usulan_klasifikasi CHECK ((klasifikasi = ANY (ARRAY['fisik'::text, 'nonfisik'::text])));
alter table public.kamus_usulan add constraint check_kamus_usulan_pengusul CHECK ((pengusul <@ ARRAY['desa'::text, 'kelurahan'::text, 'kecamatan'::text, 'rt-rw'::text, 'lembaga'::text, 'individu'::text, 'dprd'::text, 'perangkat-daerah'::text]));
alter table public.kamus_usulan add constraint check_kamus_usulan_tipe CHECK (((cardinality(tipe) > 0) AND (tipe <@ ARRAY['musrenbang'::text, 'pokir'::text])));
alter table public.kamus_usulan add constraint check_kamus_usulan_volume CHECK (((volume_maks IS NULL) OR (volume_min IS NULL) OR (volume_maks >= volume_min)));
alter table public.kamus_usulan add constraint fk_kamus_usulan_asal FOREIGN KEY (daerah_id, asal_kamus_id) REFERENCES kamus_usulan(daerah_id, kamus_id);
alter table public.kamus_usulan add constraint fk_kamus_usulan_perangkat_daerah FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.kamus_usulan add constraint fk_kamus_usulan_satuan FOREIGN KEY (satuan) REFERENCES satuan(kode);
alter table public.kamus_usulan add constraint kamus_usulan_pkey PRIMARY KEY (daerah_id, kamus_id);
alter table public.kamus_usulan add constraint uniq_kamus_usulan_kode UNIQUE (daerah_id, tahun_anggaran, kode);
CREATE INDEX idx_kamus_usulan_asal ON public.kamus_usulan USING btree (daerah_id, asal_kamus_id);
CREATE INDEX idx_kamus_usulan_perangkat_daerah ON public.kamus_usulan USING btree (daerah_id, perangkat_daerah_id);
CREATE INDEX idx_kamus_usulan_satuan ON public.kamus_usulan USING btree (satuan);
alter table public.kamus_usulan enable row level security, force row level security;
create policy penyewa on public.kamus_usulan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select, update on public.kamus_usulan to selaras_aplikasi;
comment on table public.kamus_usulan is 'Menu usulan per tahun dan perangkat daerah. harga_satuan adalah plafon harga tertinggi; kosong berarti belum ditetapkan dan usulan ditolak.';

create table public.kelayakan_usulan (
  daerah_id text not null,
  penilaian_id uuid not null,
  pengajuan_id uuid not null,
  syarat text not null,
  lolos boolean not null,
  catatan text default ''::text not null,
  diperiksa_pada timestamp with time zone not null,
  diperiksa_oleh text not null
);
alter table public.kelayakan_usulan add constraint fk_kelayakan_usulan_usulan FOREIGN KEY (daerah_id, penilaian_id, pengajuan_id) REFERENCES usulan_dinilai(daerah_id, penilaian_id, pengajuan_id);
alter table public.kelayakan_usulan add constraint kelayakan_usulan_pkey PRIMARY KEY (daerah_id, penilaian_id, pengajuan_id, syarat);
alter table public.kelayakan_usulan enable row level security, force row level security;
create policy penyewa on public.kelayakan_usulan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.kelayakan_usulan to selaras_aplikasi;
grant update (lolos, catatan, diperiksa_pada, diperiksa_oleh) on public.kelayakan_usulan to selaras_aplikasi;
comment on table public.kelayakan_usulan is 'Jawaban lolos atau tidak atas sebuah syarat, terpisah dari nilai.';

create table public.kelompok_musyawarah (
  daerah_id text not null,
  musyawarah_id uuid not null,
  bidang_pembangunan text not null,
  ketua text default ''::text not null,
  hasil text default ''::text not null,
  selesai_pada timestamp with time zone,
  versi integer default 1 not null,
  created_by text not null
);
alter table public.kelompok_musyawarah add constraint check_kelompok_musyawarah_bidang CHECK ((bidang_pembangunan = ANY (ARRAY['infrastruktur'::text, 'ekonomi'::text, 'sosial-budaya'::text, 'pemerintahan'::text])));
alter table public.kelompok_musyawarah add constraint fk_kelompok_musyawarah_musyawarah FOREIGN KEY (daerah_id, musyawarah_id) REFERENCES musyawarah(daerah_id, musyawarah_id);
alter table public.kelompok_musyawarah add constraint kelompok_musyawarah_pkey PRIMARY KEY (daerah_id, musyawarah_id, bidang_pembangunan);
alter table public.kelompok_musyawarah enable row level security, force row level security;
create policy penyewa on public.kelompok_musyawarah as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.kelompok_musyawarah to selaras_aplikasi;
grant update (ketua, hasil, selesai_pada, versi) on public.kelompok_musyawarah to selaras_aplikasi;
comment on table public.kelompok_musyawarah is 'Sidang kelompok per bidang pembangunan: ketuanya dan catatan hasilnya (Lampiran IV berita acara).';

create table public.kembar (
  daerah_id text not null,
  kembar_id uuid not null,
  usulan_a_id uuid not null,
  usulan_b_id uuid not null,
  pengajuan_a_id uuid not null,
  pengajuan_b_id uuid not null,
  tahun_anggaran integer not null,
  kelas text not null,
  nilai integer not null,
  alasan jsonb not null,
  sumber text not null,
  keadaan text default 'dugaan'::text not null,
  keterangan text,
  jabatan text,
  diputus_oleh text,
  diputus_pada timestamp with time zone,
  pernyataan text,
  pernyataan_oleh text,
  pernyataan_pada timestamp with time zone,
  versi integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null
);
alter table public.kembar add constraint check_kembar_diputus CHECK (((keadaan = 'dugaan'::text) = (diputus_oleh IS NULL)));
alter table public.kembar add constraint check_kembar_keadaan CHECK ((keadaan = ANY (ARRAY['dugaan'::text, 'nanti'::text, 'sama'::text, 'berbeda'::text])));
alter table public.kembar add constraint check_kembar_kelas CHECK ((kelas = ANY (ARRAY['pasti'::text, 'mungkin'::text, 'bukan'::text])));
alter table public.kembar add constraint check_kembar_nilai CHECK (((nilai >= 0) AND (nilai <= 100)));
alter table public.kembar add constraint check_kembar_pernyataan CHECK (((pernyataan IS NULL) = (pernyataan_oleh IS NULL)));
alter table public.kembar add constraint check_kembar_sumber CHECK ((sumber = ANY (ARRAY['pengusulan'::text, 'pengajuan'::text, 'putaran'::text])));
alter table public.kembar add constraint check_kembar_urut CHECK ((usulan_a_id < usulan_b_id));
alter table public.kembar add constraint fk_kembar_pengajuan_a FOREIGN KEY (daerah_id, pengajuan_a_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.kembar add constraint fk_kembar_pengajuan_b FOREIGN KEY (daerah_id, pengajuan_b_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.kembar add constraint fk_kembar_usulan_a FOREIGN KEY (daerah_id, usulan_a_id) REFERENCES usulan(daerah_id, usulan_id);
alter table public.kembar add constraint fk_kembar_usulan_b FOREIGN KEY (daerah_id, usulan_b_id) REFERENCES usulan(daerah_id, usulan_id);
alter table public.kembar add constraint kembar_pkey PRIMARY KEY (daerah_id, kembar_id);
alter table public.kembar add constraint uniq_kembar_pasangan UNIQUE (daerah_id, usulan_a_id, usulan_b_id);
CREATE INDEX idx_kembar_antrean ON public.kembar USING btree (daerah_id, tahun_anggaran, keadaan, nilai);
CREATE INDEX idx_kembar_pengajuan_a ON public.kembar USING btree (daerah_id, pengajuan_a_id);
CREATE INDEX idx_kembar_pengajuan_b ON public.kembar USING btree (daerah_id, pengajuan_b_id);
CREATE INDEX idx_kembar_usulan_b ON public.kembar USING btree (daerah_id, usulan_b_id);
alter table public.kembar enable row level security, force row level security;
create policy penyewa on public.kembar as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.kembar to selaras_aplikasi;
grant update (pengajuan_a_id, pengajuan_b_id, tahun_anggaran, kelas, nilai, alasan, sumber, keadaan, keterangan, jabatan, diputus_oleh, diputus_pada, pernyataan, pernyataan_oleh, pernyataan_pada, versi, updated_at) on public.kembar to selaras_aplikasi;
comment on table public.kembar is 'Dua kebutuhan yang diduga satu. Sekali diputus berbeda, pasangan itu tidak pernah diduga lagi; pernyataan adalah alasan pengusul bahwa usulannya lain.';

create table public.kepala_daerah (
  daerah_id text not null,
  kepala_daerah_id uuid not null,
  nama text not null,
  jabatan text not null,
  jenis text not null,
  pelantikan date not null,
  akhir date,
  dasar_hukum text not null,
  created_by text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.kepala_daerah add constraint check_kepala_daerah_jabatan CHECK ((jabatan = ANY (ARRAY['kepala-daerah'::text, 'wakil-kepala-daerah'::text])));
alter table public.kepala_daerah add constraint check_kepala_daerah_jenis CHECK ((jenis = ANY (ARRAY['definitif'::text, 'pj'::text, 'plt'::text, 'plh'::text, 'pjs'::text])));
alter table public.kepala_daerah add constraint check_kepala_daerah_masa CHECK ((akhir >= pelantikan));
alter table public.kepala_daerah add constraint excl_kepala_daerah_pemegang EXCLUDE USING gist (daerah_id WITH =, jabatan WITH =, daterange(pelantikan, akhir, '[]'::text) WITH &&) WHERE ((jenis = ANY (ARRAY['definitif'::text, 'pj'::text])));
alter table public.kepala_daerah add constraint excl_kepala_daerah_pengganti EXCLUDE USING gist (daerah_id WITH =, jabatan WITH =, daterange(pelantikan, akhir, '[]'::text) WITH &&) WHERE ((jenis = ANY (ARRAY['plt'::text, 'plh'::text, 'pjs'::text])));
alter table public.kepala_daerah add constraint kepala_daerah_pkey PRIMARY KEY (daerah_id, kepala_daerah_id);
alter table public.kepala_daerah enable row level security, force row level security;
create policy penyewa on public.kepala_daerah as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.kepala_daerah to selaras_aplikasi;
grant update (akhir) on public.kepala_daerah to selaras_aplikasi;
comment on table public.kepala_daerah is 'Kepala daerah dan wakilnya menurut masa jabatan; pemegang (definitif, Pj) tidak pernah dua sekaligus, begitu pula penggantinya sementara.';

create table public.kepala_perangkat (
  daerah_id text not null,
  kepala_perangkat_id uuid not null,
  perangkat_daerah_id uuid not null,
  nama text not null,
  nip text,
  pangkat text,
  sebagai text not null,
  mulai date not null,
  selesai date,
  dasar_hukum text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.kepala_perangkat add constraint check_kepala_perangkat_masa CHECK ((selesai >= mulai));
alter table public.kepala_perangkat add constraint check_kepala_perangkat_nip CHECK ((nip ~ '^\d{18}$'::text));
alter table public.kepala_perangkat add constraint check_kepala_perangkat_sebagai CHECK ((sebagai = ANY (ARRAY['definitif'::text, 'pj'::text, 'plt'::text, 'plh'::text])));
alter table public.kepala_perangkat add constraint check_kepala_perangkat_sementara CHECK (((sebagai = 'definitif'::text) OR (selesai IS NOT NULL)));
alter table public.kepala_perangkat add constraint excl_kepala_perangkat_pemegang EXCLUDE USING gist (daerah_id WITH =, perangkat_daerah_id WITH =, daterange(mulai, selesai, '[]'::text) WITH &&) WHERE ((sebagai = ANY (ARRAY['definitif'::text, 'pj'::text])));
alter table public.kepala_perangkat add constraint excl_kepala_perangkat_pengganti EXCLUDE USING gist (daerah_id WITH =, perangkat_daerah_id WITH =, daterange(mulai, selesai, '[]'::text) WITH &&) WHERE ((sebagai = ANY (ARRAY['plt'::text, 'plh'::text])));
alter table public.kepala_perangkat add constraint fk_kepala_perangkat_perangkat FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.kepala_perangkat add constraint kepala_perangkat_pkey PRIMARY KEY (daerah_id, kepala_perangkat_id);
CREATE INDEX idx_kepala_perangkat_perangkat ON public.kepala_perangkat USING btree (daerah_id, perangkat_daerah_id);
alter table public.kepala_perangkat enable row level security, force row level security;
create policy penyewa on public.kepala_perangkat as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.kepala_perangkat to selaras_aplikasi;
grant update (selesai) on public.kepala_perangkat to selaras_aplikasi;
comment on table public.kepala_perangkat is 'Kepala perangkat daerah dengan masa jabatannya; NIP tidak pernah diumumkan.';

create table public.kiriman_langganan (
  daerah_id text not null,
  kiriman_id uuid not null,
  langganan_id uuid not null,
  peristiwa text not null,
  entri_id uuid,
  keadaan text default 'menunggu'::text not null,
  percobaan integer default 0 not null,
  kirim_setelah timestamp with time zone default now() not null,
  riwayat jsonb default '[]'::jsonb not null,
  selesai_pada timestamp with time zone,
  created_at timestamp with time zone default now() not null
);
alter table public.kiriman_langganan add constraint check_kiriman_langganan_entri CHECK (((peristiwa = 'uji'::text) = (entri_id IS NULL)));
alter table public.kiriman_langganan add constraint check_kiriman_langganan_keadaan CHECK ((keadaan = ANY (ARRAY['menunggu'::text, 'terkirim'::text, 'gagal'::text])));
alter table public.kiriman_langganan add constraint check_kiriman_langganan_selesai CHECK (((keadaan = 'menunggu'::text) = (selesai_pada IS NULL)));
alter table public.kiriman_langganan add constraint fk_kiriman_langganan_entri FOREIGN KEY (daerah_id, entri_id) REFERENCES jejak_entri(daerah_id, entri_id);
alter table public.kiriman_langganan add constraint fk_kiriman_langganan_langganan FOREIGN KEY (daerah_id, langganan_id) REFERENCES langganan(daerah_id, langganan_id);
alter table public.kiriman_langganan add constraint kiriman_langganan_pkey PRIMARY KEY (daerah_id, kiriman_id);
CREATE INDEX idx_kiriman_langganan_entri ON public.kiriman_langganan USING btree (daerah_id, entri_id);
CREATE INDEX idx_kiriman_langganan_langganan ON public.kiriman_langganan USING btree (daerah_id, langganan_id, created_at DESC);
CREATE INDEX idx_kiriman_langganan_menunggu ON public.kiriman_langganan USING btree (daerah_id, kirim_setelah) WHERE (keadaan = 'menunggu'::text);
alter table public.kiriman_langganan enable row level security, force row level security;
create policy penyewa on public.kiriman_langganan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.kiriman_langganan to selaras_aplikasi;
grant update (keadaan, percobaan, kirim_setelah, riwayat, selesai_pada) on public.kiriman_langganan to selaras_aplikasi;
comment on table public.kiriman_langganan is 'Satu peristiwa untuk satu langganan: menunggu, terkirim, atau gagal, dengan riwayat percobaannya. Isinya disusun dari entri jejaknya.';

create table public.langganan (
  daerah_id text not null,
  langganan_id uuid not null,
  nama text not null,
  alamat text not null,
  peristiwa text[] not null,
  kunci_tanda text not null,
  dibuat_oleh text not null,
  dibuat_pada timestamp with time zone not null,
  dihentikan_pada timestamp with time zone,
  dihentikan_oleh text
);
alter table public.langganan add constraint check_langganan_alamat CHECK ((alamat ~~ 'https://%'::text));
alter table public.langganan add constraint check_langganan_henti CHECK (((dihentikan_pada IS NULL) = (dihentikan_oleh IS NULL)));
alter table public.langganan add constraint check_langganan_peristiwa CHECK ((cardinality(peristiwa) > 0));
alter table public.langganan add constraint fk_langganan_dibuat_oleh FOREIGN KEY (daerah_id, dibuat_oleh) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.langganan add constraint fk_langganan_dihentikan_oleh FOREIGN KEY (daerah_id, dihentikan_oleh) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.langganan add constraint langganan_pkey PRIMARY KEY (daerah_id, langganan_id);
CREATE INDEX idx_langganan_dibuat_oleh ON public.langganan USING btree (daerah_id, dibuat_oleh);
CREATE INDEX idx_langganan_dihentikan_oleh ON public.langganan USING btree (daerah_id, dihentikan_oleh);
alter table public.langganan enable row level security, force row level security;
create policy penyewa on public.langganan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.langganan to selaras_aplikasi;
grant update (dihentikan_pada, dihentikan_oleh) on public.langganan to selaras_aplikasi;
comment on table public.langganan is 'Alamat sistem lain yang diberi tahu tentang peristiwa usulan (webhook), dengan kunci penandatangan kirimannya.';

create table public.layar_musyawarah (
  daerah_id text not null,
  musyawarah_id uuid not null,
  pengajuan_id uuid,
  fase text default 'paparan'::text not null,
  garam bytea not null,
  versi integer default 1 not null
);
alter table public.layar_musyawarah add constraint check_layar_musyawarah_fase CHECK ((fase = ANY (ARRAY['paparan'::text, 'pembahasan'::text, 'pemeringkatan'::text, 'berita-acara'::text])));
alter table public.layar_musyawarah add constraint check_layar_musyawarah_garam CHECK ((octet_length(garam) = 32));
alter table public.layar_musyawarah add constraint fk_layar_musyawarah_musyawarah FOREIGN KEY (daerah_id, musyawarah_id) REFERENCES musyawarah(daerah_id, musyawarah_id);
alter table public.layar_musyawarah add constraint fk_layar_musyawarah_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.layar_musyawarah add constraint layar_musyawarah_pkey PRIMARY KEY (daerah_id, musyawarah_id);
CREATE INDEX idx_layar_musyawarah_pengajuan ON public.layar_musyawarah USING btree (daerah_id, pengajuan_id);
alter table public.layar_musyawarah enable row level security, force row level security;
create policy penyewa on public.layar_musyawarah as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.layar_musyawarah to selaras_aplikasi;
grant update (pengajuan_id, fase, garam, versi) on public.layar_musyawarah to selaras_aplikasi;
comment on table public.layar_musyawarah is 'Yang sedang tampil di layar ruang musyawarah, dan rahasia tautan layar serta pintunya.';

create table public.lokasi_simpul (
  daerah_id text not null,
  versi_id uuid not null,
  simpul_id uuid not null,
  urutan integer not null,
  kode_wilayah text,
  teks text not null,
  volume numeric(14,3),
  nilai bigint
);
alter table public.lokasi_simpul add constraint fk_lokasi_simpul_simpul FOREIGN KEY (daerah_id, versi_id, simpul_id) REFERENCES simpul(daerah_id, versi_id, simpul_id);
alter table public.lokasi_simpul add constraint lokasi_simpul_pkey PRIMARY KEY (daerah_id, versi_id, simpul_id, urutan);
alter table public.lokasi_simpul enable row level security, force row level security;
create policy penyewa on public.lokasi_simpul as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
create policy terkunci_hapus on public.lokasi_simpul as restrictive for delete to public using ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = lokasi_simpul.daerah_id) AND (v.versi_id = lokasi_simpul.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
create policy terkunci_sisip on public.lokasi_simpul as restrictive for insert to public with check ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = lokasi_simpul.daerah_id) AND (v.versi_id = lokasi_simpul.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
create policy terkunci_ubah on public.lokasi_simpul as restrictive for update to public using ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = lokasi_simpul.daerah_id) AND (v.versi_id = lokasi_simpul.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
grant insert, select, update on public.lokasi_simpul to selaras_aplikasi;
comment on table public.lokasi_simpul is 'Lokasi pelaksanaan sub kegiatan; kode wilayah hanya bila teksnya dikenali.';

create view public.mitra_perangkat with (security_invoker=true) as
 SELECT p.daerah_id,
    p.perangkat_daerah_id,
    b.nama AS bidang_mitra
   FROM ((perangkat_daerah p
     LEFT JOIN perangkat_daerah i ON (((i.daerah_id = p.daerah_id) AND (i.perangkat_daerah_id = p.induk_id))))
     JOIN bidang_mitra b ON (((b.daerah_id = p.daerah_id) AND (b.bidang_mitra_id = COALESCE(p.bidang_mitra_id, i.bidang_mitra_id)))));
grant select on public.mitra_perangkat to selaras_aplikasi;
comment on view public.mitra_perangkat is 'Bidang mitra setiap perangkat daerah; sub unit mengikuti induknya.';

create table public.musyawarah (
  daerah_id text not null,
  musyawarah_id uuid not null,
  tahun_anggaran integer not null,
  tahap text not null,
  kode_wilayah text not null,
  nama text not null,
  tanggal date not null,
  tempat text not null,
  keadaan text default 'disiapkan'::text not null,
  sidik_hasil text,
  jumlah_hadir integer,
  berkas_hasil_id uuid,
  versi integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  jenis text default 'musrenbang'::text not null,
  perangkat_daerah_id uuid,
  wilayah_sub text,
  kelompok_khusus text,
  jam_mulai text,
  jam_selesai text,
  susunan text default ''::text not null,
  notulen text default ''::text not null,
  cara text default 'program'::text not null,
  nomor_berita_acara text,
  versi_notulen integer default 1 not null,
  berkas_daftar_hadir_id uuid
);
alter table public.musyawarah add constraint check_musyawarah_cara CHECK ((cara = ANY (ARRAY['program'::text, 'kertas'::text])));
alter table public.musyawarah add constraint check_musyawarah_jam CHECK (((jam_mulai ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text) AND (jam_selesai ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)));
alter table public.musyawarah add constraint check_musyawarah_jenis CHECK ((jenis = ANY (ARRAY['musrenbang'::text, 'rembuk'::text, 'khusus'::text, 'koordinasi'::text, 'bimtek'::text, 'sinkronisasi'::text])));
alter table public.musyawarah add constraint check_musyawarah_keadaan CHECK ((keadaan = ANY (ARRAY['disiapkan'::text, 'dibuka'::text, 'ditutup'::text, 'ditandatangani'::text, 'disahkan'::text])));
alter table public.musyawarah add constraint check_musyawarah_kelompok_khusus CHECK ((((jenis = 'khusus'::text) = (kelompok_khusus IS NOT NULL)) AND (kelompok_khusus = ANY (ARRAY['perempuan'::text, 'anak'::text, 'disabilitas'::text, 'lansia'::text]))));
alter table public.musyawarah add constraint check_musyawarah_sidik CHECK ((sidik_hasil ~ '^[0-9a-f]{64}$'::text));
alter table public.musyawarah add constraint fk_musyawarah_berkas FOREIGN KEY (daerah_id, berkas_hasil_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.musyawarah add constraint fk_musyawarah_berkas_daftar_hadir FOREIGN KEY (daerah_id, berkas_daftar_hadir_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.musyawarah add constraint fk_musyawarah_perangkat_daerah FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.musyawarah add constraint musyawarah_pkey PRIMARY KEY (daerah_id, musyawarah_id);
CREATE INDEX idx_musyawarah_berkas ON public.musyawarah USING btree (daerah_id, berkas_hasil_id);
CREATE INDEX idx_musyawarah_berkas_daftar_hadir ON public.musyawarah USING btree (daerah_id, berkas_daftar_hadir_id);
CREATE INDEX idx_musyawarah_perangkat_daerah ON public.musyawarah USING btree (daerah_id, perangkat_daerah_id);
CREATE UNIQUE INDEX uniq_musyawarah ON public.musyawarah USING btree (daerah_id, tahun_anggaran, tahap, kode_wilayah, perangkat_daerah_id) NULLS NOT DISTINCT WHERE (jenis = 'musrenbang'::text);
alter table public.musyawarah enable row level security, force row level security;
create policy penyewa on public.musyawarah as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.musyawarah to selaras_aplikasi;
grant update (nama, tanggal, tempat, keadaan, sidik_hasil, jumlah_hadir, berkas_hasil_id, versi, jam_mulai, jam_selesai, susunan, notulen, cara, nomor_berita_acara, versi_notulen, berkas_daftar_hadir_id) on public.musyawarah to selaras_aplikasi;
comment on table public.musyawarah is 'Musyawarah perencanaan satu tingkat dan wilayah; saat ditutup hasilnya dibekukan dan disidik.';

create table public.nilai_usulan (
  daerah_id text not null,
  penilaian_id uuid not null,
  pengguna_id text not null,
  pengajuan_id uuid not null,
  kriteria text not null,
  nilai integer not null,
  dinilai_pada timestamp with time zone not null
);
alter table public.nilai_usulan add constraint fk_nilai_usulan_penilai FOREIGN KEY (daerah_id, penilaian_id, pengguna_id) REFERENCES penilai(daerah_id, penilaian_id, pengguna_id);
alter table public.nilai_usulan add constraint fk_nilai_usulan_usulan FOREIGN KEY (daerah_id, penilaian_id, pengajuan_id) REFERENCES usulan_dinilai(daerah_id, penilaian_id, pengajuan_id);
alter table public.nilai_usulan add constraint nilai_usulan_pkey PRIMARY KEY (daerah_id, penilaian_id, pengguna_id, pengajuan_id, kriteria);
CREATE INDEX idx_nilai_usulan_usulan ON public.nilai_usulan USING btree (daerah_id, penilaian_id, pengajuan_id);
alter table public.nilai_usulan enable row level security, force row level security;
create policy penyewa on public.nilai_usulan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
create policy tertutup on public.nilai_usulan as restrictive for select to public using (((pengguna_id = current_setting('selaras.penilai'::text, true)) OR (EXISTS ( SELECT
   FROM penilaian p
  WHERE ((p.daerah_id = nilai_usulan.daerah_id) AND (p.penilaian_id = nilai_usulan.penilaian_id) AND (p.keadaan = 'selesai'::text))))));
grant insert, select on public.nilai_usulan to selaras_aplikasi;
grant update (nilai, dinilai_pada) on public.nilai_usulan to selaras_aplikasi;
comment on table public.nilai_usulan is 'Nilai seorang penilai untuk satu kriteria satu usulan; tertutup bagi yang lain sampai penilaian selesai.';

create table public.nomenklatur (
  edisi text not null,
  kode text not null,
  tingkat text not null,
  nama text not null,
  kinerja text,
  indikator text,
  satuan text,
  kode_sebelumnya text,
  nama_sebelumnya text
);
alter table public.nomenklatur add constraint check_nomenklatur_sub_kegiatan CHECK (((tingkat <> 'sub-kegiatan'::text) OR (kode ~ '^([1-9]|X)\.(\d{2}|XX)\.\d{2}\.[1-8]\.\d{2}\.\d{2,4}$'::text)));
alter table public.nomenklatur add constraint check_nomenklatur_tingkat CHECK ((tingkat = ANY (ARRAY['urusan'::text, 'bidang-urusan'::text, 'program'::text, 'kegiatan'::text, 'sub-kegiatan'::text])));
alter table public.nomenklatur add constraint fk_nomenklatur_edisi FOREIGN KEY (edisi) REFERENCES nomenklatur_edisi(edisi);
alter table public.nomenklatur add constraint nomenklatur_pkey PRIMARY KEY (edisi, kode);
grant select on public.nomenklatur to selaras_aplikasi;
comment on table public.nomenklatur is 'Urusan, bidang urusan, program, kegiatan dan sub kegiatan per edisi.';

create table public.nomenklatur_edisi (
  edisi text not null,
  dasar_hukum text not null,
  tahun_dari integer not null,
  tahun_sampai integer
);
alter table public.nomenklatur_edisi add constraint nomenklatur_edisi_pkey PRIMARY KEY (edisi);
grant select on public.nomenklatur_edisi to selaras_aplikasi;
comment on table public.nomenklatur_edisi is 'Edisi kodefikasi dan nomenklatur; beberapa edisi hidup berdampingan.';

create table public.nomenklatur_peta (
  edisi_asal text not null,
  edisi_tujuan text not null,
  kode_asal text not null,
  urutan integer not null,
  jenis text not null,
  kode_tujuan text
);
alter table public.nomenklatur_peta add constraint check_nomenklatur_peta_jenis CHECK ((jenis = ANY (ARRAY['kode-dan-nama'::text, 'pendahulu'::text, 'nama-saja'::text, 'tanpa-padanan'::text])));
alter table public.nomenklatur_peta add constraint check_nomenklatur_peta_tanpa CHECK (((jenis = 'tanpa-padanan'::text) = (kode_tujuan IS NULL)));
alter table public.nomenklatur_peta add constraint fk_nomenklatur_peta_asal FOREIGN KEY (edisi_asal, kode_asal) REFERENCES nomenklatur(edisi, kode);
alter table public.nomenklatur_peta add constraint fk_nomenklatur_peta_tujuan FOREIGN KEY (edisi_tujuan, kode_tujuan) REFERENCES nomenklatur(edisi, kode);
alter table public.nomenklatur_peta add constraint nomenklatur_peta_pkey PRIMARY KEY (edisi_asal, edisi_tujuan, kode_asal, urutan);
CREATE INDEX idx_nomenklatur_peta_asal ON public.nomenklatur_peta USING btree (edisi_asal, kode_asal);
CREATE INDEX idx_nomenklatur_peta_tujuan ON public.nomenklatur_peta USING btree (edisi_tujuan, kode_tujuan);
grant select on public.nomenklatur_peta to selaras_aplikasi;
comment on table public.nomenklatur_peta is 'Padanan kode dari satu edisi ke edisi berikutnya, dihitung dari kedua edisi. Padanan menurut nama saja hanya usul; yang tanpa padanan didaftar, tidak ditebak.';

create table public.nomenklatur_tahun (
  tahun integer not null,
  edisi text not null,
  pengganti_sementara boolean default false not null,
  catatan text
);
alter table public.nomenklatur_tahun add constraint fk_nomenklatur_tahun_edisi FOREIGN KEY (edisi) REFERENCES nomenklatur_edisi(edisi);
alter table public.nomenklatur_tahun add constraint nomenklatur_tahun_pkey PRIMARY KEY (tahun);
CREATE INDEX idx_nomenklatur_tahun_edisi ON public.nomenklatur_tahun USING btree (edisi);
grant select on public.nomenklatur_tahun to selaras_aplikasi;
comment on table public.nomenklatur_tahun is 'Edisi yang dipakai untuk satu tahun anggaran; pengganti_sementara berarti edisi asli tahun itu belum dimiliki.';

create table public.nomor_urut (
  daerah_id text not null,
  tahun_anggaran integer not null,
  kode_wilayah text not null,
  terakhir integer not null
);
alter table public.nomor_urut add constraint nomor_urut_pkey PRIMARY KEY (daerah_id, tahun_anggaran, kode_wilayah);
alter table public.nomor_urut enable row level security, force row level security;
create policy penyewa on public.nomor_urut as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.nomor_urut to selaras_aplikasi;
grant update (terakhir) on public.nomor_urut to selaras_aplikasi;
comment on table public.nomor_urut is 'Nomor urut pengajuan terakhir per tahun dan wilayah.';

create table public.pagu_simpul (
  daerah_id text not null,
  versi_id uuid not null,
  simpul_id uuid not null,
  tahun integer not null,
  sumber_dana text not null,
  nilai bigint not null
);
alter table public.pagu_simpul add constraint check_pagu_simpul_nilai CHECK ((nilai >= 0));
alter table public.pagu_simpul add constraint fk_pagu_simpul_simpul FOREIGN KEY (daerah_id, versi_id, simpul_id) REFERENCES simpul(daerah_id, versi_id, simpul_id);
alter table public.pagu_simpul add constraint fk_pagu_simpul_sumber_dana FOREIGN KEY (sumber_dana) REFERENCES sumber_dana(kode);
alter table public.pagu_simpul add constraint pagu_simpul_pkey PRIMARY KEY (daerah_id, versi_id, simpul_id, tahun, sumber_dana);
CREATE INDEX idx_pagu_simpul_sumber_dana ON public.pagu_simpul USING btree (sumber_dana);
alter table public.pagu_simpul enable row level security, force row level security;
create policy penyewa on public.pagu_simpul as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
create policy terkunci_hapus on public.pagu_simpul as restrictive for delete to public using ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = pagu_simpul.daerah_id) AND (v.versi_id = pagu_simpul.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
create policy terkunci_sisip on public.pagu_simpul as restrictive for insert to public with check ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = pagu_simpul.daerah_id) AND (v.versi_id = pagu_simpul.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
create policy terkunci_ubah on public.pagu_simpul as restrictive for update to public using ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = pagu_simpul.daerah_id) AND (v.versi_id = pagu_simpul.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
grant insert, select, update on public.pagu_simpul to selaras_aplikasi;
comment on table public.pagu_simpul is 'Pagu simpul per tahun dan sumber dana, rupiah utuh; tingkat atas adalah jumlah bawahnya.';

create table public.pegangan (
  daerah_id text not null,
  pengajuan_id uuid not null,
  tahap text not null,
  pemegang_id text not null,
  jabatan text not null,
  sejak timestamp with time zone not null,
  oleh_id text not null,
  alasan text,
  selesai_pada timestamp with time zone,
  versi integer default 1 not null
);
alter table public.pegangan add constraint check_pegangan_tahap CHECK ((tahap = ANY (ARRAY['desa'::text, 'kecamatan'::text, 'sekretariat-dprd'::text, 'mitra-bappeda'::text, 'forum-perangkat-daerah'::text, 'musrenbang-kabupaten'::text, 'tapd'::text, 'penganggaran'::text, 'pelaksanaan'::text])));
alter table public.pegangan add constraint fk_pegangan_oleh FOREIGN KEY (daerah_id, oleh_id) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.pegangan add constraint fk_pegangan_pemegang FOREIGN KEY (daerah_id, pemegang_id) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.pegangan add constraint fk_pegangan_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.pegangan add constraint pegangan_pkey PRIMARY KEY (daerah_id, pengajuan_id);
CREATE INDEX idx_pegangan_berlaku ON public.pegangan USING btree (daerah_id, pengajuan_id) INCLUDE (pemegang_id) WHERE (selesai_pada IS NULL);
CREATE INDEX idx_pegangan_oleh ON public.pegangan USING btree (daerah_id, oleh_id);
CREATE INDEX idx_pegangan_pemegang ON public.pegangan USING btree (daerah_id, pemegang_id);
alter table public.pegangan enable row level security, force row level security;
create policy penyewa on public.pegangan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pegangan to selaras_aplikasi;
grant update (tahap, pemegang_id, jabatan, sejak, oleh_id, alasan, selesai_pada, versi) on public.pegangan to selaras_aplikasi;
comment on table public.pegangan is 'Siapa di satu meja yang memegang satu pengajuan, sejak kapan; selama dipegang hanya dia yang memutus. Berakhir sendiri begitu pengajuan meninggalkan tahapnya.';

create table public.pelimpahan (
  daerah_id text not null,
  pelimpahan_id uuid not null,
  kepala_daerah_id uuid not null,
  kepada text not null,
  wewenang text not null,
  mulai date not null,
  selesai date not null,
  dasar_hukum text not null,
  dicabut_pada date,
  created_by text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.pelimpahan add constraint check_pelimpahan_cabut CHECK (((dicabut_pada >= mulai) AND (dicabut_pada <= selesai)));
alter table public.pelimpahan add constraint check_pelimpahan_kepada CHECK ((kepada = ANY (ARRAY['sekretaris-daerah'::text, 'wakil-kepala-daerah'::text])));
alter table public.pelimpahan add constraint check_pelimpahan_masa CHECK ((selesai >= mulai));
alter table public.pelimpahan add constraint check_pelimpahan_wewenang CHECK ((wewenang = ANY (ARRAY['semua-kewenangan'::text, 'perencanaan'::text, 'penganggaran'::text, 'musyawarah'::text])));
alter table public.pelimpahan add constraint fk_pelimpahan_kepala_daerah FOREIGN KEY (daerah_id, kepala_daerah_id) REFERENCES kepala_daerah(daerah_id, kepala_daerah_id);
alter table public.pelimpahan add constraint pelimpahan_pkey PRIMARY KEY (daerah_id, pelimpahan_id);
CREATE INDEX idx_pelimpahan_kepala_daerah ON public.pelimpahan USING btree (daerah_id, kepala_daerah_id);
alter table public.pelimpahan enable row level security, force row level security;
create policy penyewa on public.pelimpahan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pelimpahan to selaras_aplikasi;
grant update (dicabut_pada) on public.pelimpahan to selaras_aplikasi;
comment on table public.pelimpahan is 'Kewenangan yang dilimpahkan seorang kepala daerah kepada sekretaris daerah atau wakilnya, dengan masa dan suratnya.';

create table public.pembangunan_desa (
  daerah_id text not null,
  kode_wilayah text not null,
  id_luar text not null,
  judul text not null,
  tahun_anggaran integer not null,
  sumber_dana text not null,
  lokasi text not null,
  besaran text not null,
  waktu text not null,
  manfaat text not null,
  keterangan text not null,
  pelaksana text not null,
  anggaran bigint,
  perubahan_anggaran bigint,
  biaya_pemerintah bigint,
  biaya_provinsi bigint,
  biaya_kab_kota bigint,
  biaya_swadaya bigint,
  sifat text,
  tampil boolean not null,
  lintang numeric(9,6),
  bujur numeric(9,6),
  foto text not null,
  berkas_id uuid,
  sidik text not null,
  versi integer default 1 not null,
  dikirim_pada timestamp with time zone not null,
  dikirim_oleh text not null
);
alter table public.pembangunan_desa add constraint check_pembangunan_desa_sifat CHECK ((sifat = ANY (ARRAY['baru'::text, 'lanjutan'::text])));
alter table public.pembangunan_desa add constraint check_pembangunan_desa_titik CHECK (((lintang IS NULL) = (bujur IS NULL)));
alter table public.pembangunan_desa add constraint fk_pembangunan_desa_berkas FOREIGN KEY (daerah_id, berkas_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.pembangunan_desa add constraint fk_pembangunan_desa_dikirim_oleh FOREIGN KEY (daerah_id, dikirim_oleh) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.pembangunan_desa add constraint fk_pembangunan_desa_wilayah FOREIGN KEY (kode_wilayah) REFERENCES wilayah(kode);
alter table public.pembangunan_desa add constraint pembangunan_desa_pkey PRIMARY KEY (daerah_id, kode_wilayah, id_luar);
CREATE INDEX idx_pembangunan_desa_berkas ON public.pembangunan_desa USING btree (daerah_id, berkas_id);
CREATE INDEX idx_pembangunan_desa_dikirim_oleh ON public.pembangunan_desa USING btree (daerah_id, dikirim_oleh);
CREATE INDEX idx_pembangunan_desa_wilayah ON public.pembangunan_desa USING btree (kode_wilayah);
alter table public.pembangunan_desa enable row level security, force row level security;
create policy penyewa on public.pembangunan_desa as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pembangunan_desa to selaras_aplikasi;
grant update (judul, tahun_anggaran, sumber_dana, lokasi, besaran, waktu, manfaat, keterangan, pelaksana, anggaran, perubahan_anggaran, biaya_pemerintah, biaya_provinsi, biaya_kab_kota, biaya_swadaya, sifat, tampil, lintang, bujur, foto, berkas_id, sidik, versi, dikirim_pada, dikirim_oleh) on public.pembangunan_desa to selaras_aplikasi;
comment on table public.pembangunan_desa is 'Pembangunan yang dikerjakan desa sendiri, seperti dikirim sistem desa (OpenSID); dikenal menurut desa dan id di sistem itu.';

create table public.pemberitahuan (
  daerah_id text not null,
  pemberitahuan_id uuid not null,
  pengguna_id text not null,
  jenis text not null,
  objek_jenis text not null,
  objek_id text not null,
  data jsonb not null,
  kunci text,
  waktu timestamp with time zone not null,
  di_aplikasi boolean not null,
  surat_id uuid,
  dibaca_pada timestamp with time zone,
  created_at timestamp with time zone default now() not null
);
alter table public.pemberitahuan add constraint check_pemberitahuan_jenis CHECK ((jenis = ANY (ARRAY['menunggu-anda'::text, 'dikembalikan'::text, 'diputuskan'::text, 'ditautkan'::text, 'dianggarkan'::text, 'terlambat'::text, 'belum-dijawab'::text, 'atas-nama-desa'::text, 'usulan-dipegangkan'::text, 'diperpanjang'::text, 'jadwal-diubah'::text, 'ditugaskan'::text, 'akun-pengguna'::text])));
alter table public.pemberitahuan add constraint fk_pemberitahuan_pengguna FOREIGN KEY (daerah_id, pengguna_id) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.pemberitahuan add constraint fk_pemberitahuan_surat FOREIGN KEY (daerah_id, surat_id) REFERENCES surat_keluar(daerah_id, surat_id);
alter table public.pemberitahuan add constraint pemberitahuan_pkey PRIMARY KEY (daerah_id, pemberitahuan_id);
CREATE INDEX idx_pemberitahuan_belum_dibaca ON public.pemberitahuan USING btree (daerah_id, pengguna_id) WHERE ((dibaca_pada IS NULL) AND di_aplikasi);
CREATE INDEX idx_pemberitahuan_kotak ON public.pemberitahuan USING btree (daerah_id, pengguna_id, waktu DESC, pemberitahuan_id DESC);
CREATE INDEX idx_pemberitahuan_objek ON public.pemberitahuan USING btree (daerah_id, objek_id) WHERE (dibaca_pada IS NULL);
CREATE INDEX idx_pemberitahuan_surat ON public.pemberitahuan USING btree (daerah_id, surat_id);
CREATE UNIQUE INDEX uniq_pemberitahuan_kunci ON public.pemberitahuan USING btree (daerah_id, pengguna_id, kunci);
alter table public.pemberitahuan enable row level security, force row level security;
create policy penyewa on public.pemberitahuan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pemberitahuan to selaras_aplikasi;
grant update (dibaca_pada) on public.pemberitahuan to selaras_aplikasi;
comment on table public.pemberitahuan is 'Kotak pemberitahuan: satu baris satu kabar untuk satu orang. Tanpa nama, kontak, atau alamat pengusul.';

create table public.pemberitahuan_butir (
  daerah_id text not null,
  pemberitahuan_id uuid not null,
  objek_id text not null,
  objek_jenis text not null,
  data jsonb not null,
  selesai_pada timestamp with time zone,
  created_at timestamp with time zone default now() not null
);
alter table public.pemberitahuan_butir add constraint fk_pemberitahuan_butir_kabar FOREIGN KEY (daerah_id, pemberitahuan_id) REFERENCES pemberitahuan(daerah_id, pemberitahuan_id);
alter table public.pemberitahuan_butir add constraint pemberitahuan_butir_pkey PRIMARY KEY (daerah_id, pemberitahuan_id, objek_id);
CREATE INDEX idx_pemberitahuan_butir_objek ON public.pemberitahuan_butir USING btree (daerah_id, objek_id) WHERE (selesai_pada IS NULL);
alter table public.pemberitahuan_butir enable row level security, force row level security;
create policy penyewa on public.pemberitahuan_butir as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pemberitahuan_butir to selaras_aplikasi;
grant update (selesai_pada) on public.pemberitahuan_butir to selaras_aplikasi;
comment on table public.pemberitahuan_butir is 'Isi kabar rombongan: setiap hal yang diputus dalam satu kiriman, dalam satu kabar per orang.';

create table public.pemberitahuan_setelan (
  daerah_id text not null,
  pengguna_id text not null,
  jenis text not null,
  di_aplikasi boolean not null,
  surel text not null,
  updated_at timestamp with time zone default now() not null
);
alter table public.pemberitahuan_setelan add constraint check_pemberitahuan_setelan_surel CHECK ((surel = ANY (ARRAY['langsung'::text, 'harian'::text, 'tidak'::text])));
alter table public.pemberitahuan_setelan add constraint fk_pemberitahuan_setelan_pengguna FOREIGN KEY (daerah_id, pengguna_id) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.pemberitahuan_setelan add constraint pemberitahuan_setelan_pkey PRIMARY KEY (daerah_id, pengguna_id, jenis);
alter table public.pemberitahuan_setelan enable row level security, force row level security;
create policy penyewa on public.pemberitahuan_setelan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pemberitahuan_setelan to selaras_aplikasi;
grant update (di_aplikasi, surel, updated_at) on public.pemberitahuan_setelan to selaras_aplikasi;
comment on table public.pemberitahuan_setelan is 'Pilihan seseorang per jenis pemberitahuan: tampil di aplikasi, dan surel langsung, harian, atau tidak.';

create table public.pemeriksaan_kembar (
  daerah_id text not null,
  pengajuan_id uuid not null,
  sumber text not null,
  jumlah integer not null,
  saat timestamp with time zone not null
);
alter table public.pemeriksaan_kembar add constraint check_pemeriksaan_kembar_sumber CHECK ((sumber = ANY (ARRAY['pengusulan'::text, 'pengajuan'::text, 'putaran'::text])));
alter table public.pemeriksaan_kembar add constraint fk_pemeriksaan_kembar_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.pemeriksaan_kembar add constraint pemeriksaan_kembar_pkey PRIMARY KEY (daerah_id, pengajuan_id);
alter table public.pemeriksaan_kembar enable row level security, force row level security;
create policy penyewa on public.pemeriksaan_kembar as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pemeriksaan_kembar to selaras_aplikasi;
grant update (sumber, jumlah, saat) on public.pemeriksaan_kembar to selaras_aplikasi;
comment on table public.pemeriksaan_kembar is 'Pengajuan yang sudah dibandingkan dengan yang lain, oleh siapa, dan berapa dugaan yang ditemukan.';

create table public.pemesanan_pagu (
  daerah_id text not null,
  batas_pagu_id uuid not null,
  acuan_id uuid not null,
  nilai bigint not null,
  keadaan text not null,
  updated_at timestamp with time zone default now() not null
);
alter table public.pemesanan_pagu add constraint check_pemesanan_pagu_keadaan CHECK ((keadaan = ANY (ARRAY['dipesan'::text, 'terpakai'::text, 'dilepas'::text])));
alter table public.pemesanan_pagu add constraint check_pemesanan_pagu_nilai CHECK ((nilai >= 0));
alter table public.pemesanan_pagu add constraint fk_pemesanan_pagu_batas FOREIGN KEY (daerah_id, batas_pagu_id) REFERENCES batas_pagu(daerah_id, batas_pagu_id);
alter table public.pemesanan_pagu add constraint pemesanan_pagu_pkey PRIMARY KEY (daerah_id, batas_pagu_id, acuan_id);
CREATE INDEX idx_pemesanan_pagu_acuan ON public.pemesanan_pagu USING btree (daerah_id, acuan_id);
alter table public.pemesanan_pagu enable row level security, force row level security;
create policy penyewa on public.pemesanan_pagu as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pemesanan_pagu to selaras_aplikasi;
grant update (nilai, keadaan, updated_at) on public.pemesanan_pagu to selaras_aplikasi;
comment on table public.pemesanan_pagu is 'Bagian batas pagu yang dipesan atau terpakai oleh satu acuan (pengajuan); ditulis pemanggil, tidak pernah membaca usulan.';

create table public.pemetaan_kolom (
  daerah_id text not null,
  sidik_kepala text not null,
  pemetaan jsonb not null,
  kepala text[] not null,
  versi integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text not null
);
alter table public.pemetaan_kolom add constraint check_pemetaan_kolom_isi CHECK ((jsonb_typeof(pemetaan) = 'object'::text));
alter table public.pemetaan_kolom add constraint check_pemetaan_kolom_sidik CHECK ((sidik_kepala ~ '^[0-9a-f]{64}$'::text));
alter table public.pemetaan_kolom add constraint pemetaan_kolom_pkey PRIMARY KEY (daerah_id, sidik_kepala);
alter table public.pemetaan_kolom enable row level security, force row level security;
create policy penyewa on public.pemetaan_kolom as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pemetaan_kolom to selaras_aplikasi;
grant update (pemetaan, kepala, versi, updated_at, updated_by) on public.pemetaan_kolom to selaras_aplikasi;
comment on table public.pemetaan_kolom is 'Judul kolom lembar lain yang sudah dinyatakan artinya: satu baris per bentuk kepala lembar.';

create table public.pemungutan_suara (
  daerah_id text not null,
  pemungutan_id uuid not null,
  musyawarah_id uuid not null,
  judul text not null,
  cara text not null,
  pemilih text not null,
  bidang_pembangunan text,
  aturan text default ''::text not null,
  poin integer,
  batas_rupiah bigint,
  maks_pilihan integer,
  hanya uuid[],
  mulai timestamp with time zone,
  selesai timestamp with time zone,
  keadaan text default 'disiapkan'::text not null,
  dibuka_pada timestamp with time zone,
  ditutup_pada timestamp with time zone,
  jumlah_suara integer,
  sidik_suara text,
  versi integer default 1 not null,
  created_by text not null
);
alter table public.pemungutan_suara add constraint check_pemungutan_suara_batas CHECK ((((cara = 'anggaran'::text) = (batas_rupiah IS NOT NULL)) AND (batas_rupiah > 0)));
alter table public.pemungutan_suara add constraint check_pemungutan_suara_beku CHECK ((((sidik_suara IS NULL) OR (keadaan = 'ditutup'::text)) AND ((sidik_suara IS NULL) = (jumlah_suara IS NULL))));
alter table public.pemungutan_suara add constraint check_pemungutan_suara_bidang CHECK ((bidang_pembangunan = ANY (ARRAY['infrastruktur'::text, 'ekonomi'::text, 'sosial-budaya'::text, 'pemerintahan'::text])));
alter table public.pemungutan_suara add constraint check_pemungutan_suara_cara CHECK ((cara = ANY (ARRAY['setuju'::text, 'poin'::text, 'anggaran'::text])));
alter table public.pemungutan_suara add constraint check_pemungutan_suara_keadaan CHECK ((keadaan = ANY (ARRAY['disiapkan'::text, 'dibuka'::text, 'ditutup'::text, 'dibatalkan'::text])));
alter table public.pemungutan_suara add constraint check_pemungutan_suara_maks CHECK (((maks_pilihan >= 1) AND (maks_pilihan <= 200)));
alter table public.pemungutan_suara add constraint check_pemungutan_suara_pemilih CHECK ((pemilih = ANY (ARRAY['delegasi'::text, 'warga'::text])));
alter table public.pemungutan_suara add constraint check_pemungutan_suara_poin CHECK ((((cara = 'poin'::text) = (poin IS NOT NULL)) AND ((poin >= 1) AND (poin <= 1000))));
alter table public.pemungutan_suara add constraint check_pemungutan_suara_sidik CHECK ((sidik_suara ~ '^[0-9a-f]{64}$'::text));
alter table public.pemungutan_suara add constraint check_pemungutan_suara_waktu CHECK ((selesai > mulai));
alter table public.pemungutan_suara add constraint fk_pemungutan_suara_musyawarah FOREIGN KEY (daerah_id, musyawarah_id) REFERENCES musyawarah(daerah_id, musyawarah_id);
alter table public.pemungutan_suara add constraint pemungutan_suara_pkey PRIMARY KEY (daerah_id, pemungutan_id);
CREATE INDEX idx_pemungutan_suara_musyawarah ON public.pemungutan_suara USING btree (daerah_id, musyawarah_id);
alter table public.pemungutan_suara enable row level security, force row level security;
create policy penyewa on public.pemungutan_suara as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pemungutan_suara to selaras_aplikasi;
grant update (keadaan, dibuka_pada, ditutup_pada, jumlah_suara, sidik_suara, versi) on public.pemungutan_suara to selaras_aplikasi;
comment on table public.pemungutan_suara is 'Pemungutan suara sebuah musyawarah: caranya, pemilihnya, aturannya, dan sidik semua suaranya sesudah ditutup.';

create table public.pengajuan (
  daerah_id text not null,
  pengajuan_id uuid not null,
  usulan_id uuid not null,
  tahun_anggaran integer not null,
  tahun_usul integer not null,
  nomor text,
  rute text not null,
  rute_versi integer not null,
  kanal text not null,
  kamus_id uuid not null,
  kode_wilayah text not null,
  kode_kecamatan text not null,
  bidang_pembangunan text not null,
  volume numeric(14,3) not null,
  satuan text not null,
  harga_satuan bigint not null,
  anggaran bigint not null,
  tahap text not null,
  keadaan text not null,
  volume_kini numeric(14,3) not null,
  anggaran_kini bigint not null,
  perangkat_daerah_awal_id uuid not null,
  perangkat_daerah_id uuid not null,
  pengecualian_id uuid,
  diajukan_pada timestamp with time zone,
  waktu_perangkat timestamp with time zone,
  menunggu_sejak timestamp with time zone not null,
  versi integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  updated_at timestamp with time zone default now() not null,
  rincian_volume jsonb,
  jenis_belanja text,
  bulan_pelaksanaan integer,
  skor_smart integer,
  batas_perbaikan date,
  prioritas_desa integer,
  prioritas_kecamatan integer,
  kata_cari text default ''::text not null
);
alter table public.pengajuan add constraint check_pengajuan_bulan CHECK (((bulan_pelaksanaan >= 1) AND (bulan_pelaksanaan <= 12)));
alter table public.pengajuan add constraint check_pengajuan_jenis_belanja CHECK ((jenis_belanja = ANY (ARRAY['barang-jasa'::text, 'modal'::text, 'hibah'::text, 'bansos'::text, 'bantuan-keuangan'::text])));
alter table public.pengajuan add constraint check_pengajuan_keadaan CHECK ((keadaan = ANY (ARRAY['draf'::text, 'diajukan'::text, 'dikembalikan'::text, 'dicadangkan'::text, 'ditunda'::text, 'ditolak'::text, 'dibatalkan'::text, 'digabung'::text, 'dipecah'::text, 'diteruskan'::text, 'direncanakan'::text, 'dianggarkan'::text, 'terealisasi'::text, 'tidak-terealisasi'::text])));
alter table public.pengajuan add constraint check_pengajuan_nomor CHECK ((((keadaan = 'draf'::text) OR ((keadaan = 'dibatalkan'::text) AND (diajukan_pada IS NULL))) = (nomor IS NULL)));
alter table public.pengajuan add constraint check_pengajuan_skor_smart CHECK (((skor_smart >= 0) AND (skor_smart <= 5)));
alter table public.pengajuan add constraint check_pengajuan_tahap CHECK ((tahap = ANY (ARRAY['pengusulan'::text, 'desa'::text, 'kecamatan'::text, 'sekretariat-dprd'::text, 'mitra-bappeda'::text, 'forum-perangkat-daerah'::text, 'musrenbang-kabupaten'::text, 'tapd'::text, 'penganggaran'::text, 'pelaksanaan'::text])));
alter table public.pengajuan add constraint check_pengajuan_uang CHECK (((harga_satuan > 0) AND (anggaran >= 0) AND (anggaran_kini >= 0)));
alter table public.pengajuan add constraint check_pengajuan_volume CHECK (((volume > (0)::numeric) AND (volume_kini >= (0)::numeric)));
alter table public.pengajuan add constraint fk_pengajuan_kamus FOREIGN KEY (daerah_id, kamus_id) REFERENCES kamus_usulan(daerah_id, kamus_id);
alter table public.pengajuan add constraint fk_pengajuan_pengecualian FOREIGN KEY (daerah_id, pengecualian_id) REFERENCES pengecualian(daerah_id, pengecualian_id);
alter table public.pengajuan add constraint fk_pengajuan_perangkat_daerah FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.pengajuan add constraint fk_pengajuan_perangkat_daerah_awal FOREIGN KEY (daerah_id, perangkat_daerah_awal_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.pengajuan add constraint fk_pengajuan_usulan FOREIGN KEY (daerah_id, usulan_id) REFERENCES usulan(daerah_id, usulan_id);
alter table public.pengajuan add constraint pengajuan_pkey PRIMARY KEY (daerah_id, pengajuan_id);
alter table public.pengajuan add constraint uniq_pengajuan_nomor UNIQUE (daerah_id, nomor);
alter table public.pengajuan add constraint uniq_pengajuan_tahun UNIQUE (daerah_id, usulan_id, tahun_anggaran);
CREATE INDEX idx_pengajuan_antrean ON public.pengajuan USING btree (daerah_id, tahun_anggaran, tahap, keadaan, menunggu_sejak, pengajuan_id);
CREATE INDEX idx_pengajuan_cari ON public.pengajuan USING btree (daerah_id, tahun_anggaran, menunggu_sejak, pengajuan_id) INCLUDE (kode_wilayah, kamus_id, perangkat_daerah_id, kata_cari) WHERE (nomor IS NOT NULL);
CREATE INDEX idx_pengajuan_daftar ON public.pengajuan USING btree (daerah_id, tahun_anggaran, menunggu_sejak, pengajuan_id) INCLUDE (tahap, keadaan, kode_kecamatan, kode_wilayah, bidang_pembangunan, perangkat_daerah_id, kamus_id, kanal, created_by, anggaran_kini, prioritas_kecamatan, prioritas_desa, nomor, kata_cari);
CREATE INDEX idx_pengajuan_kamus ON public.pengajuan USING btree (daerah_id, kamus_id);
CREATE INDEX idx_pengajuan_kecamatan ON public.pengajuan USING btree (daerah_id, kode_kecamatan, tahun_anggaran);
CREATE INDEX idx_pengajuan_kecamatan_kamus ON public.pengajuan USING btree (daerah_id, kode_kecamatan, kamus_id);
CREATE INDEX idx_pengajuan_pengecualian ON public.pengajuan USING btree (daerah_id, pengecualian_id);
CREATE INDEX idx_pengajuan_perangkat_daerah ON public.pengajuan USING btree (daerah_id, perangkat_daerah_id);
CREATE INDEX idx_pengajuan_perangkat_daerah_awal ON public.pengajuan USING btree (daerah_id, perangkat_daerah_awal_id);
CREATE INDEX idx_pengajuan_wilayah ON public.pengajuan USING btree (daerah_id, kode_wilayah, tahun_anggaran);
alter table public.pengajuan enable row level security, force row level security;
create policy penyewa on public.pengajuan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pengajuan to selaras_aplikasi;
grant update (nomor, kamus_id, kode_wilayah, kode_kecamatan, bidang_pembangunan, volume, satuan, harga_satuan, anggaran, tahap, keadaan, volume_kini, anggaran_kini, perangkat_daerah_awal_id, perangkat_daerah_id, pengecualian_id, diajukan_pada, waktu_perangkat, menunggu_sejak, versi, updated_at, rincian_volume, jenis_belanja, bulan_pelaksanaan, skor_smart, batas_perbaikan, prioritas_desa, prioritas_kecamatan, kata_cari) on public.pengajuan to selaras_aplikasi;
comment on table public.pengajuan is 'Satu usulan untuk satu tahun anggaran: kamus, volume, harga, rute, tahap dan keadaannya. Rancangan (draf) hanya milik penulisnya.';

create table public.pengecualian (
  daerah_id text not null,
  pengecualian_id uuid not null,
  tahun_anggaran integer not null,
  kode_wilayah text not null,
  nomor_surat text not null,
  tanggal_surat date not null,
  penandatangan text not null,
  alasan text not null,
  berlaku_sampai timestamp with time zone not null,
  berkas_id uuid,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  aturan_id uuid
);
alter table public.pengecualian add constraint fk_pengecualian_aturan FOREIGN KEY (daerah_id, aturan_id) REFERENCES aturan_terlambat(daerah_id, aturan_id);
alter table public.pengecualian add constraint fk_pengecualian_berkas FOREIGN KEY (daerah_id, berkas_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.pengecualian add constraint pengecualian_pkey PRIMARY KEY (daerah_id, pengecualian_id);
alter table public.pengecualian add constraint uniq_pengecualian_surat UNIQUE (daerah_id, nomor_surat);
CREATE INDEX idx_pengecualian_aturan ON public.pengecualian USING btree (daerah_id, aturan_id);
CREATE INDEX idx_pengecualian_berkas ON public.pengecualian USING btree (daerah_id, berkas_id);
alter table public.pengecualian enable row level security, force row level security;
create policy penyewa on public.pengecualian as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pengecualian to selaras_aplikasi;
comment on table public.pengecualian is 'Izin tertulis dan terbuka untuk memasukkan usulan sesudah jendela tertutup (S3-15); tampil di halaman publik.';

create table public.pengecualian_urutan (
  daerah_id text not null,
  musyawarah_id uuid not null,
  kode_wilayah text not null,
  alasan text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null
);
alter table public.pengecualian_urutan add constraint fk_pengecualian_urutan_musyawarah FOREIGN KEY (daerah_id, musyawarah_id) REFERENCES musyawarah(daerah_id, musyawarah_id);
alter table public.pengecualian_urutan add constraint fk_pengecualian_urutan_wilayah FOREIGN KEY (kode_wilayah) REFERENCES wilayah(kode);
alter table public.pengecualian_urutan add constraint pengecualian_urutan_pkey PRIMARY KEY (daerah_id, musyawarah_id, kode_wilayah);
CREATE INDEX idx_pengecualian_urutan_wilayah ON public.pengecualian_urutan USING btree (kode_wilayah);
alter table public.pengecualian_urutan enable row level security, force row level security;
create policy penyewa on public.pengecualian_urutan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pengecualian_urutan to selaras_aplikasi;
comment on table public.pengecualian_urutan is 'Desa yang belum bermusyawarah ketika musyawarah kecamatan dibuka, dengan alasan pembukaan tanpa hasilnya (S3-2).';

create table public.pengguna (
  daerah_id text not null,
  pengguna_id text not null,
  nama text not null,
  nama_pengguna text not null,
  created_at timestamp with time zone default now() not null,
  nonaktif_sejak timestamp with time zone,
  sebab_nonaktif text,
  akun_asal boolean default true not null
);
alter table public.pengguna add constraint pengguna_pkey PRIMARY KEY (daerah_id, pengguna_id);
alter table public.pengguna add constraint uniq_pengguna_nama UNIQUE (daerah_id, nama_pengguna);
alter table public.pengguna enable row level security, force row level security;
create policy milik_sendiri on public.pengguna as permissive for select to public using ((pengguna_id = current_setting('selaras.pengguna'::text, true)));
create policy penyewa on public.pengguna as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pengguna to selaras_aplikasi;
grant update (nama, nonaktif_sejak, sebab_nonaktif) on public.pengguna to selaras_aplikasi;
comment on table public.pengguna is 'Akun (auth.user) sebagaimana dikenal satu pemerintah daerah.';

create table public.pengingat_tenggat (
  daerah_id text not null,
  pengajuan_id uuid not null,
  pengajuan_versi integer not null,
  langkah text not null,
  hari date not null
);
alter table public.pengingat_tenggat add constraint check_pengingat_tenggat_langkah CHECK ((langkah = ANY (ARRAY['meja'::text, 'atasan'::text])));
alter table public.pengingat_tenggat add constraint fk_pengingat_tenggat_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.pengingat_tenggat add constraint pengingat_tenggat_pkey PRIMARY KEY (daerah_id, pengajuan_id, pengajuan_versi, langkah);
alter table public.pengingat_tenggat enable row level security, force row level security;
create policy penyewa on public.pengingat_tenggat as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pengingat_tenggat to selaras_aplikasi;
comment on table public.pengingat_tenggat is 'Pengingat yang sudah diberikan atas satu pengajuan selama ia menunggu di satu tempat; setiap langkah sekali saja.';

create table public.penilai (
  daerah_id text not null,
  penilaian_id uuid not null,
  pengguna_id text not null,
  jabatan text not null,
  terisi integer default 0 not null,
  dikirim_pada timestamp with time zone,
  dilepas_pada timestamp with time zone
);
alter table public.penilai add constraint fk_penilai_pengguna FOREIGN KEY (daerah_id, pengguna_id) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.penilai add constraint fk_penilai_penilaian FOREIGN KEY (daerah_id, penilaian_id) REFERENCES penilaian(daerah_id, penilaian_id);
alter table public.penilai add constraint penilai_pkey PRIMARY KEY (daerah_id, penilaian_id, pengguna_id);
CREATE INDEX idx_penilai_pengguna ON public.penilai USING btree (daerah_id, pengguna_id);
alter table public.penilai enable row level security, force row level security;
create policy penyewa on public.penilai as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.penilai to selaras_aplikasi;
grant update (terisi, dikirim_pada, dilepas_pada) on public.penilai to selaras_aplikasi;
comment on table public.penilai is 'Yang menilai, seberapa jauh, dan kapan lembarnya dikirim; sesudah itu nilainya tidak berubah.';

create table public.penilaian (
  daerah_id text not null,
  penilaian_id uuid not null,
  musyawarah_id uuid not null,
  bidang_pembangunan text not null,
  set_kriteria_id uuid not null,
  keadaan text default 'dibuka'::text not null,
  alasan_batal text,
  dibuka_pada timestamp with time zone not null,
  selesai_pada timestamp with time zone,
  versi integer default 1 not null,
  created_by text not null
);
alter table public.penilaian add constraint check_penilaian_batal CHECK (((keadaan = 'dibatalkan'::text) = (alasan_batal IS NOT NULL)));
alter table public.penilaian add constraint check_penilaian_keadaan CHECK ((keadaan = ANY (ARRAY['dibuka'::text, 'selesai'::text, 'dibatalkan'::text])));
alter table public.penilaian add constraint check_penilaian_selesai CHECK (((keadaan = 'selesai'::text) = (selesai_pada IS NOT NULL)));
alter table public.penilaian add constraint fk_penilaian_musyawarah FOREIGN KEY (daerah_id, musyawarah_id) REFERENCES musyawarah(daerah_id, musyawarah_id);
alter table public.penilaian add constraint fk_penilaian_set FOREIGN KEY (daerah_id, set_kriteria_id) REFERENCES set_kriteria(daerah_id, set_kriteria_id);
alter table public.penilaian add constraint penilaian_pkey PRIMARY KEY (daerah_id, penilaian_id);
CREATE INDEX idx_penilaian_musyawarah ON public.penilaian USING btree (daerah_id, musyawarah_id);
CREATE INDEX idx_penilaian_set ON public.penilaian USING btree (daerah_id, set_kriteria_id);
CREATE UNIQUE INDEX uniq_penilaian_terbuka ON public.penilaian USING btree (daerah_id, musyawarah_id, bidang_pembangunan) WHERE (keadaan = 'dibuka'::text);
alter table public.penilaian enable row level security, force row level security;
create policy penyewa on public.penilaian as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.penilaian to selaras_aplikasi;
grant update (keadaan, alasan_batal, selesai_pada, versi) on public.penilaian to selaras_aplikasi;
comment on table public.penilaian is 'Penilaian usulan sebidang dalam sebuah musyawarah; yang masuk sesudah dibuka dinilai dalam penilaian susulan.';

create table public.penugasan (
  daerah_id text not null,
  penugasan_id uuid not null,
  pengguna_id text not null,
  peran text not null,
  kode_wilayah text,
  perangkat_daerah_id uuid,
  jabatan text not null,
  sebagai text default 'definitif'::text not null,
  mulai date not null,
  selesai date,
  created_at timestamp with time zone default now() not null,
  bidang_mitra text,
  nomor_sk text,
  sebab_selesai text,
  dicabut_pada timestamp with time zone
);
alter table public.penugasan add constraint check_penugasan_masa CHECK (((selesai IS NULL) OR (selesai >= mulai)));
alter table public.penugasan add constraint check_penugasan_sebagai CHECK ((sebagai = ANY (ARRAY['definitif'::text, 'pj'::text, 'plt'::text, 'plh'::text])));
alter table public.penugasan add constraint fk_penugasan_pengguna FOREIGN KEY (daerah_id, pengguna_id) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.penugasan add constraint fk_penugasan_perangkat_daerah FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.penugasan add constraint penugasan_pkey PRIMARY KEY (daerah_id, penugasan_id);
CREATE INDEX idx_penugasan_masuk ON public.penugasan USING btree (pengguna_id);
CREATE INDEX idx_penugasan_pengguna ON public.penugasan USING btree (daerah_id, pengguna_id);
CREATE INDEX idx_penugasan_peran ON public.penugasan USING btree (daerah_id, peran, kode_wilayah);
CREATE INDEX idx_penugasan_perangkat_daerah ON public.penugasan USING btree (daerah_id, perangkat_daerah_id);
alter table public.penugasan enable row level security, force row level security;
create policy milik_sendiri on public.penugasan as permissive for select to public using ((pengguna_id = current_setting('selaras.pengguna'::text, true)));
create policy penyewa on public.penugasan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.penugasan to selaras_aplikasi;
grant update (selesai, sebab_selesai, dicabut_pada) on public.penugasan to selaras_aplikasi;
comment on table public.penugasan is 'Peran + lingkup + masa berlaku seorang pengguna, termasuk pejabat Pj/Plt/Plh.';

create table public.perangkat_daerah (
  daerah_id text not null,
  perangkat_daerah_id uuid not null,
  kode text not null,
  nama text not null,
  singkatan text not null,
  jenis text not null,
  bidang_urusan text[] default '{}'::text[] not null,
  kode_wilayah text,
  created_at timestamp with time zone default now() not null,
  induk_id uuid,
  bidang_mitra_id uuid,
  kode_lain text[] default '{}'::text[] not null,
  alamat text,
  berlaku_dari date,
  berlaku_sampai date,
  dasar_hukum text,
  versi integer default 1 not null
);
alter table public.perangkat_daerah add constraint check_perangkat_daerah_bidang CHECK (((cardinality(bidang_urusan) >= 1) AND (cardinality(bidang_urusan) <= 3))) NOT VALID;
alter table public.perangkat_daerah add constraint check_perangkat_daerah_induk CHECK ((induk_id <> perangkat_daerah_id));
alter table public.perangkat_daerah add constraint check_perangkat_daerah_jenis CHECK ((jenis = ANY (ARRAY['dinas'::text, 'badan'::text, 'sekretariat'::text, 'inspektorat'::text, 'satuan'::text, 'kantor'::text, 'kecamatan'::text, 'kelurahan'::text, 'rumah-sakit'::text, 'bagian'::text, 'uptd'::text, 'kementerian'::text])));
alter table public.perangkat_daerah add constraint check_perangkat_daerah_kode CHECK ((kode ~ '^(\d\.\d{2}\.){3}\d{2}\.\d{4}$'::text));
alter table public.perangkat_daerah add constraint check_perangkat_daerah_masa CHECK ((berlaku_sampai >= berlaku_dari));
alter table public.perangkat_daerah add constraint check_perangkat_daerah_wilayah CHECK (((jenis = ANY (ARRAY['kecamatan'::text, 'kelurahan'::text])) = (kode_wilayah IS NOT NULL)));
alter table public.perangkat_daerah add constraint excl_perangkat_daerah_kode EXCLUDE USING gist (daerah_id WITH =, kode WITH =, daterange(berlaku_dari, berlaku_sampai, '[]'::text) WITH &&);
alter table public.perangkat_daerah add constraint fk_perangkat_daerah_bidang_mitra FOREIGN KEY (daerah_id, bidang_mitra_id) REFERENCES bidang_mitra(daerah_id, bidang_mitra_id);
alter table public.perangkat_daerah add constraint fk_perangkat_daerah_induk FOREIGN KEY (daerah_id, induk_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.perangkat_daerah add constraint perangkat_daerah_pkey PRIMARY KEY (daerah_id, perangkat_daerah_id);
CREATE INDEX idx_perangkat_daerah_bidang_mitra ON public.perangkat_daerah USING btree (daerah_id, bidang_mitra_id);
CREATE INDEX idx_perangkat_daerah_induk ON public.perangkat_daerah USING btree (daerah_id, induk_id);
alter table public.perangkat_daerah enable row level security, force row level security;
create policy penyewa on public.perangkat_daerah as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select, update on public.perangkat_daerah to selaras_aplikasi;
comment on table public.perangkat_daerah is 'Perangkat daerah dengan satu sampai tiga bidang urusan; kecamatan adalah perangkat daerah.';

create table public.perangkat_daerah_silsilah (
  daerah_id text not null,
  asal_id uuid not null,
  tujuan_id uuid not null,
  jenis text not null,
  tanggal date not null,
  dasar_hukum text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.perangkat_daerah_silsilah add constraint check_perangkat_daerah_silsilah_beda CHECK ((asal_id <> tujuan_id));
alter table public.perangkat_daerah_silsilah add constraint check_perangkat_daerah_silsilah_jenis CHECK ((jenis = ANY (ARRAY['dipecah'::text, 'digabung'::text, 'diganti-nama'::text])));
alter table public.perangkat_daerah_silsilah add constraint fk_perangkat_daerah_silsilah_asal FOREIGN KEY (daerah_id, asal_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.perangkat_daerah_silsilah add constraint fk_perangkat_daerah_silsilah_tujuan FOREIGN KEY (daerah_id, tujuan_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.perangkat_daerah_silsilah add constraint perangkat_daerah_silsilah_pkey PRIMARY KEY (daerah_id, asal_id, tujuan_id);
CREATE INDEX idx_perangkat_daerah_silsilah_tujuan ON public.perangkat_daerah_silsilah USING btree (daerah_id, tujuan_id);
alter table public.perangkat_daerah_silsilah enable row level security, force row level security;
create policy penyewa on public.perangkat_daerah_silsilah as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.perangkat_daerah_silsilah to selaras_aplikasi;
comment on table public.perangkat_daerah_silsilah is 'Perangkat daerah yang dipecah, digabung, atau diganti nama: dari mana menjadi apa, dengan peraturannya.';

create table public.permintaan (
  daerah_id text not null,
  kunci text not null,
  pengguna_id text not null,
  operasi text not null,
  sidik_isi text not null,
  jawaban jsonb,
  created_at timestamp with time zone default now() not null
);
alter table public.permintaan add constraint permintaan_pkey PRIMARY KEY (daerah_id, pengguna_id, kunci);
alter table public.permintaan enable row level security, force row level security;
create policy penyewa on public.permintaan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.permintaan to selaras_aplikasi;
grant update (jawaban) on public.permintaan to selaras_aplikasi;
comment on table public.permintaan is 'Kunci idempoten yang sudah dijawab: mengirim dua kali tidak mengubah apa pun.';

create table public.permohonan_akun (
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
  keadaan text default 'menunggu'::text not null,
  alasan_penolakan text,
  diputus_oleh text,
  diputus_pada timestamp with time zone,
  created_at timestamp with time zone not null
);
alter table public.permohonan_akun add constraint check_permohonan_akun_alasan CHECK (((keadaan <> 'ditolak'::text) OR (alasan_penolakan IS NOT NULL)));
alter table public.permohonan_akun add constraint check_permohonan_akun_keadaan CHECK ((keadaan = ANY (ARRAY['menunggu'::text, 'disetujui'::text, 'ditolak'::text])));
alter table public.permohonan_akun add constraint check_permohonan_akun_peran CHECK ((peran = ANY (ARRAY['lembaga-masyarakat'::text, 'individu'::text, 'operator-desa'::text])));
alter table public.permohonan_akun add constraint check_permohonan_akun_putus CHECK (((keadaan = 'menunggu'::text) = (diputus_pada IS NULL)));
alter table public.permohonan_akun add constraint permohonan_akun_pkey PRIMARY KEY (daerah_id, permohonan_id);
CREATE INDEX idx_permohonan_akun_keadaan ON public.permohonan_akun USING btree (daerah_id, keadaan, created_at);
alter table public.permohonan_akun enable row level security, force row level security;
create policy penyewa on public.permohonan_akun as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.permohonan_akun to selaras_aplikasi;
grant update (keadaan, alasan_penolakan, diputus_oleh, diputus_pada) on public.permohonan_akun to selaras_aplikasi;
comment on table public.permohonan_akun is 'Permintaan akun oleh lembaga, warga, atau desa, sampai disetujui atau ditolak dengan alasan.';

create table public.pernyataan_nihil (
  daerah_id text not null,
  tahun_anggaran integer not null,
  kode_wilayah text not null,
  nomor_surat text not null,
  tanggal_surat date not null,
  penandatangan text not null,
  alasan text not null,
  berkas_id uuid,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  dicabut_pada timestamp with time zone,
  alasan_cabut text,
  jabatan text default ''::text not null
);
alter table public.pernyataan_nihil add constraint check_pernyataan_nihil_dicabut CHECK (((dicabut_pada IS NULL) = (alasan_cabut IS NULL)));
alter table public.pernyataan_nihil add constraint fk_pernyataan_nihil_berkas FOREIGN KEY (daerah_id, berkas_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.pernyataan_nihil add constraint fk_pernyataan_nihil_wilayah FOREIGN KEY (kode_wilayah) REFERENCES wilayah(kode);
alter table public.pernyataan_nihil add constraint pernyataan_nihil_pkey PRIMARY KEY (daerah_id, tahun_anggaran, kode_wilayah);
CREATE INDEX idx_pernyataan_nihil_berkas ON public.pernyataan_nihil USING btree (daerah_id, berkas_id);
CREATE INDEX idx_pernyataan_nihil_wilayah ON public.pernyataan_nihil USING btree (kode_wilayah);
alter table public.pernyataan_nihil enable row level security, force row level security;
create policy penyewa on public.pernyataan_nihil as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pernyataan_nihil to selaras_aplikasi;
grant update (nomor_surat, tanggal_surat, penandatangan, alasan, berkas_id, created_by, dicabut_pada, alasan_cabut, jabatan) on public.pernyataan_nihil to selaras_aplikasi;
comment on table public.pernyataan_nihil is 'Surat pernyataan desa/kelurahan bahwa tahun itu tidak ada usulan, dengan alasannya (C-04).';

create table public.perubahan_jadwal (
  daerah_id text not null,
  perubahan_id uuid not null,
  jadwal_id uuid not null,
  urut integer not null,
  jenis text not null,
  tutup_lama timestamp with time zone not null,
  tutup_baru timestamp with time zone,
  nomor_surat text,
  tanggal_surat date,
  penandatangan text,
  alasan text not null,
  ditetapkan_pada timestamp with time zone not null,
  created_by text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.perubahan_jadwal add constraint check_perubahan_jadwal_alasan CHECK ((length(btrim(alasan)) >= 10));
alter table public.perubahan_jadwal add constraint check_perubahan_jadwal_jenis CHECK ((jenis = ANY (ARRAY['perpanjangan'::text, 'pemendekan'::text, 'pembatalan'::text])));
alter table public.perubahan_jadwal add constraint check_perubahan_jadwal_surat CHECK (((jenis <> 'perpanjangan'::text) OR ((nomor_surat IS NOT NULL) AND (tanggal_surat IS NOT NULL) AND (penandatangan IS NOT NULL))));
alter table public.perubahan_jadwal add constraint check_perubahan_jadwal_tutup CHECK (
CASE jenis
    WHEN 'perpanjangan'::text THEN ((tutup_baru IS NOT NULL) AND (tutup_baru > tutup_lama))
    WHEN 'pemendekan'::text THEN ((tutup_baru IS NOT NULL) AND (tutup_baru < tutup_lama))
    ELSE (tutup_baru IS NULL)
END);
alter table public.perubahan_jadwal add constraint fk_perubahan_jadwal_jadwal FOREIGN KEY (daerah_id, jadwal_id) REFERENCES jadwal(daerah_id, jadwal_id);
alter table public.perubahan_jadwal add constraint perubahan_jadwal_pkey PRIMARY KEY (daerah_id, perubahan_id);
alter table public.perubahan_jadwal add constraint uniq_perubahan_jadwal_urut UNIQUE (daerah_id, jadwal_id, urut);
alter table public.perubahan_jadwal enable row level security, force row level security;
create policy penyewa on public.perubahan_jadwal as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.perubahan_jadwal to selaras_aplikasi;
comment on table public.perubahan_jadwal is 'Perpanjangan (dengan surat), pemendekan, atau pembatalan sebuah jendela; terbuka bagi umum, tanggal semula tidak pernah ditimpa.';

create table public.perubahan_pasca_ba (
  daerah_id text not null,
  perubahan_id uuid not null,
  musyawarah_id uuid not null,
  pengajuan_id uuid not null,
  jenis text not null,
  sebelum jsonb,
  sesudah jsonb not null,
  alasan text not null,
  nomor_surat text not null,
  berkas_id uuid,
  putusan_id uuid,
  pengguna_id text not null,
  jabatan text not null,
  waktu timestamp with time zone not null
);
alter table public.perubahan_pasca_ba add constraint check_perubahan_pasca_ba_jenis CHECK ((jenis = ANY (ARRAY['diubah'::text, 'dikeluarkan'::text, 'disisipkan'::text])));
alter table public.perubahan_pasca_ba add constraint check_perubahan_pasca_ba_sebelum CHECK (((jenis = 'disisipkan'::text) = (sebelum IS NULL)));
alter table public.perubahan_pasca_ba add constraint fk_perubahan_pasca_ba_berita_acara FOREIGN KEY (daerah_id, musyawarah_id) REFERENCES berita_acara(daerah_id, musyawarah_id);
alter table public.perubahan_pasca_ba add constraint fk_perubahan_pasca_ba_berkas FOREIGN KEY (daerah_id, berkas_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.perubahan_pasca_ba add constraint fk_perubahan_pasca_ba_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.perubahan_pasca_ba add constraint fk_perubahan_pasca_ba_putusan FOREIGN KEY (daerah_id, putusan_id) REFERENCES putusan(daerah_id, putusan_id);
alter table public.perubahan_pasca_ba add constraint perubahan_pasca_ba_pkey PRIMARY KEY (daerah_id, perubahan_id);
CREATE INDEX idx_perubahan_pasca_ba_berita_acara ON public.perubahan_pasca_ba USING btree (daerah_id, musyawarah_id);
CREATE INDEX idx_perubahan_pasca_ba_berkas ON public.perubahan_pasca_ba USING btree (daerah_id, berkas_id);
CREATE INDEX idx_perubahan_pasca_ba_pengajuan ON public.perubahan_pasca_ba USING btree (daerah_id, pengajuan_id);
CREATE INDEX idx_perubahan_pasca_ba_putusan ON public.perubahan_pasca_ba USING btree (daerah_id, putusan_id);
alter table public.perubahan_pasca_ba enable row level security, force row level security;
create policy penyewa on public.perubahan_pasca_ba as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.perubahan_pasca_ba to selaras_aplikasi;
comment on table public.perubahan_pasca_ba is 'Perubahan atas hasil musyawarah sesudah berita acara ditutup: pelaku, alasan, surat, sebelum dan sesudah; diumumkan (U-04, U-05).';

create table public.peserta_musyawarah (
  daerah_id text not null,
  peserta_id uuid not null,
  musyawarah_id uuid not null,
  nama text not null,
  jabatan text default ''::text not null,
  lembaga text default ''::text not null,
  unsur text not null,
  peran text default 'peserta'::text not null,
  jenis_kelamin text,
  usia integer,
  disabilitas boolean default false not null,
  alamat text default ''::text not null,
  kontak text default ''::text not null,
  kode_wilayah text,
  kelompok text,
  diundang boolean not null,
  delegasi boolean default false not null,
  hadir_pada timestamp with time zone,
  cara_hadir text,
  garam bytea not null,
  versi integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  keadaan text default 'tercatat'::text not null,
  undangan_diantre_pada timestamp with time zone,
  undangan_dicoba_pada timestamp with time zone,
  undangan_terkirim_pada timestamp with time zone,
  undangan_percobaan integer default 0 not null,
  undangan_sebab text
);
alter table public.peserta_musyawarah add constraint check_peserta_musyawarah_cara_hadir CHECK ((cara_hadir = ANY (ARRAY['qr'::text, 'meja'::text, 'daftar'::text])));
alter table public.peserta_musyawarah add constraint check_peserta_musyawarah_hadir CHECK (((hadir_pada IS NULL) = (cara_hadir IS NULL)));
alter table public.peserta_musyawarah add constraint check_peserta_musyawarah_jenis_kelamin CHECK ((jenis_kelamin = ANY (ARRAY['L'::text, 'P'::text])));
alter table public.peserta_musyawarah add constraint check_peserta_musyawarah_keadaan CHECK (((keadaan = ANY (ARRAY['menunggu'::text, 'tercatat'::text, 'dikeluarkan'::text])) AND ((keadaan = 'tercatat'::text) OR (hadir_pada IS NULL))));
alter table public.peserta_musyawarah add constraint check_peserta_musyawarah_kelompok CHECK ((kelompok = ANY (ARRAY['infrastruktur'::text, 'ekonomi'::text, 'sosial-budaya'::text, 'pemerintahan'::text])));
alter table public.peserta_musyawarah add constraint check_peserta_musyawarah_peran CHECK ((peran = ANY (ARRAY['pimpinan'::text, 'pendamping'::text, 'narasumber'::text, 'notulis'::text, 'peserta'::text])));
alter table public.peserta_musyawarah add constraint check_peserta_musyawarah_usia CHECK (((usia >= 1) AND (usia <= 130)));
alter table public.peserta_musyawarah add constraint fk_peserta_musyawarah_musyawarah FOREIGN KEY (daerah_id, musyawarah_id) REFERENCES musyawarah(daerah_id, musyawarah_id);
alter table public.peserta_musyawarah add constraint fk_peserta_musyawarah_wilayah FOREIGN KEY (kode_wilayah) REFERENCES wilayah(kode);
alter table public.peserta_musyawarah add constraint peserta_musyawarah_pkey PRIMARY KEY (daerah_id, peserta_id);
CREATE INDEX idx_peserta_musyawarah_musyawarah ON public.peserta_musyawarah USING btree (daerah_id, musyawarah_id);
CREATE INDEX idx_peserta_musyawarah_wilayah ON public.peserta_musyawarah USING btree (kode_wilayah);
alter table public.peserta_musyawarah enable row level security, force row level security;
create policy penyewa on public.peserta_musyawarah as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.peserta_musyawarah to selaras_aplikasi;
grant update (nama, jabatan, lembaga, unsur, peran, jenis_kelamin, usia, disabilitas, alamat, kontak, kode_wilayah, kelompok, diundang, delegasi, hadir_pada, cara_hadir, versi, keadaan, undangan_diantre_pada, undangan_dicoba_pada, undangan_terkirim_pada, undangan_percobaan, undangan_sebab) on public.peserta_musyawarah to selaras_aplikasi;
comment on table public.peserta_musyawarah is 'Yang diundang atau hadir di sebuah musyawarah, dengan unsur dan perannya; data pribadinya tidak pernah diumumkan.';

create table public.pilihan_suara (
  daerah_id text not null,
  pemungutan_id uuid not null,
  nomor_pilihan integer not null,
  pengajuan_id uuid not null,
  nomor text not null,
  judul text not null,
  kode_wilayah text not null,
  rupiah bigint not null
);
alter table public.pilihan_suara add constraint check_pilihan_suara_nomor CHECK (((nomor_pilihan >= 1) AND (nomor_pilihan <= 200)));
alter table public.pilihan_suara add constraint fk_pilihan_suara_pemungutan FOREIGN KEY (daerah_id, pemungutan_id) REFERENCES pemungutan_suara(daerah_id, pemungutan_id);
alter table public.pilihan_suara add constraint fk_pilihan_suara_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.pilihan_suara add constraint fk_pilihan_suara_wilayah FOREIGN KEY (kode_wilayah) REFERENCES wilayah(kode);
alter table public.pilihan_suara add constraint pilihan_suara_pkey PRIMARY KEY (daerah_id, pemungutan_id, nomor_pilihan);
alter table public.pilihan_suara add constraint uniq_pilihan_suara_pengajuan UNIQUE (daerah_id, pemungutan_id, pengajuan_id);
CREATE INDEX idx_pilihan_suara_pengajuan ON public.pilihan_suara USING btree (daerah_id, pengajuan_id);
CREATE INDEX idx_pilihan_suara_wilayah ON public.pilihan_suara USING btree (kode_wilayah);
alter table public.pilihan_suara enable row level security, force row level security;
create policy penyewa on public.pilihan_suara as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.pilihan_suara to selaras_aplikasi;
comment on table public.pilihan_suara is 'Usulan di surat suara, dengan harga sebagaimana saat pemungutan dibuka.';

create table public.putusan (
  daerah_id text not null,
  putusan_id uuid not null,
  pengajuan_id uuid not null,
  urut integer not null,
  tahap text not null,
  keputusan text not null,
  tahap_ke text not null,
  keadaan_ke text not null,
  volume numeric(14,3) not null,
  rupiah bigint not null,
  alasan_kode text,
  teks text,
  urutan_prioritas integer,
  perangkat_daerah_id uuid not null,
  penugasan_id uuid not null,
  pengguna_id text not null,
  jabatan text not null,
  batas_perbaikan date,
  waktu timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  tujuan text
);
alter table public.putusan add constraint check_putusan_alasan CHECK ((alasan_kode ~ '^A(0[1-9]|1[0-9]|20)$'::text));
alter table public.putusan add constraint check_putusan_beralasan CHECK (((keputusan = ANY (ARRAY['ajukan'::text, 'terima'::text, 'anggarkan'::text, 'realisasikan'::text])) OR ((alasan_kode IS NOT NULL) AND (length(teks) >= 10))));
alter table public.putusan add constraint check_putusan_keputusan CHECK ((keputusan = ANY (ARRAY['ajukan'::text, 'terima'::text, 'ubah'::text, 'kembalikan'::text, 'alihkan'::text, 'cadangkan'::text, 'tunda'::text, 'tolak'::text, 'batalkan'::text, 'gabungkan'::text, 'pecah'::text, 'teruskan'::text, 'anggarkan'::text, 'realisasikan'::text, 'tidak-realisasikan'::text])));
alter table public.putusan add constraint check_putusan_prioritas CHECK ((urutan_prioritas > 0));
alter table public.putusan add constraint check_putusan_tujuan CHECK ((tujuan = ANY (ARRAY['desa'::text, 'provinsi'::text, 'pusat'::text, 'sumber-lain'::text])));
alter table public.putusan add constraint check_putusan_tujuan_diteruskan CHECK (((keputusan = 'teruskan'::text) = (tujuan IS NOT NULL)));
alter table public.putusan add constraint fk_putusan_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.putusan add constraint fk_putusan_penugasan FOREIGN KEY (daerah_id, penugasan_id) REFERENCES penugasan(daerah_id, penugasan_id);
alter table public.putusan add constraint fk_putusan_perangkat_daerah FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.putusan add constraint putusan_pkey PRIMARY KEY (daerah_id, putusan_id);
alter table public.putusan add constraint uniq_putusan_urut UNIQUE (daerah_id, pengajuan_id, urut);
CREATE INDEX idx_putusan_penugasan ON public.putusan USING btree (daerah_id, penugasan_id);
CREATE INDEX idx_putusan_perangkat_daerah ON public.putusan USING btree (daerah_id, perangkat_daerah_id);
alter table public.putusan enable row level security, force row level security;
create policy penyewa on public.putusan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.putusan to selaras_aplikasi;
comment on table public.putusan is 'Putusan per pengajuan dan tahap, hanya bertambah: teks, volume, rupiah, alasan berkode, pelaku. jabatan adalah jabatan saat memutus.';

create view public.putusan_kini with (security_invoker=true) as
 SELECT DISTINCT ON (daerah_id, pengajuan_id, tahap) daerah_id,
    putusan_id,
    pengajuan_id,
    urut,
    tahap,
    keputusan,
    tahap_ke,
    keadaan_ke,
    volume,
    rupiah,
    alasan_kode,
    teks,
    urutan_prioritas,
    perangkat_daerah_id,
    penugasan_id,
    pengguna_id,
    jabatan,
    batas_perbaikan,
    waktu,
    created_at
   FROM putusan
  ORDER BY daerah_id, pengajuan_id, tahap, urut DESC;
grant select on public.putusan_kini to selaras_aplikasi;
comment on view public.putusan_kini is 'Putusan terakhir per pengajuan dan tahap.';

create table public.putusan_peta (
  daerah_id text not null,
  putusan_peta_id uuid not null,
  edisi_asal text not null,
  kode_asal text not null,
  edisi_tujuan text not null,
  kode_tujuan text not null,
  putusan text not null,
  teks text,
  versi integer default 1 not null,
  created_by text not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null
);
alter table public.putusan_peta add constraint check_putusan_peta_putusan CHECK ((putusan = ANY (ARRAY['diterima'::text, 'ditolak'::text])));
alter table public.putusan_peta add constraint fk_putusan_peta_asal FOREIGN KEY (edisi_asal, kode_asal) REFERENCES nomenklatur(edisi, kode);
alter table public.putusan_peta add constraint fk_putusan_peta_tujuan FOREIGN KEY (edisi_tujuan, kode_tujuan) REFERENCES nomenklatur(edisi, kode);
alter table public.putusan_peta add constraint putusan_peta_pkey PRIMARY KEY (daerah_id, putusan_peta_id);
alter table public.putusan_peta add constraint uniq_putusan_peta_pasangan UNIQUE (daerah_id, edisi_asal, kode_asal, edisi_tujuan, kode_tujuan);
CREATE INDEX idx_putusan_peta_asal ON public.putusan_peta USING btree (edisi_asal, kode_asal);
CREATE INDEX idx_putusan_peta_tujuan ON public.putusan_peta USING btree (edisi_tujuan, kode_tujuan);
alter table public.putusan_peta enable row level security, force row level security;
create policy penyewa on public.putusan_peta as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.putusan_peta to selaras_aplikasi;
grant update (putusan, teks, versi, updated_at) on public.putusan_peta to selaras_aplikasi;
comment on table public.putusan_peta is 'Putusan perencana satu pemerintah daerah atas padanan dua kode: diterima atau ditolak.';

create table public.realisasi_usulan (
  daerah_id text not null,
  pengajuan_id uuid not null,
  tahun_realisasi integer not null,
  nilai_kontrak bigint not null,
  volume numeric(14,3) not null,
  tanggal_selesai date not null,
  catatan text,
  berkas_id uuid,
  created_at timestamp with time zone default now() not null,
  created_by text not null
);
alter table public.realisasi_usulan add constraint check_realisasi_usulan_isi CHECK (((nilai_kontrak > 0) AND (volume > (0)::numeric)));
alter table public.realisasi_usulan add constraint fk_realisasi_usulan_berkas FOREIGN KEY (daerah_id, berkas_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.realisasi_usulan add constraint fk_realisasi_usulan_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.realisasi_usulan add constraint realisasi_usulan_pkey PRIMARY KEY (daerah_id, pengajuan_id);
CREATE INDEX idx_realisasi_usulan_berkas ON public.realisasi_usulan USING btree (daerah_id, berkas_id);
alter table public.realisasi_usulan enable row level security, force row level security;
create policy penyewa on public.realisasi_usulan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.realisasi_usulan to selaras_aplikasi;
comment on table public.realisasi_usulan is 'Laporan perangkat daerah bahwa usulan selesai dikerjakan: tahun, nilai kontrak, volume, tanggal selesai, foto sesudahnya.';

create table public.rekap_butir (
  daerah_id text not null,
  pengajuan_id uuid not null,
  tahun_anggaran integer not null,
  posisi text not null,
  perangkat_daerah_id uuid not null,
  bidang_pembangunan text not null,
  bidang_urusan text not null,
  kode_kecamatan text not null,
  kode_wilayah text not null,
  kanal text not null,
  prioritas text not null,
  alasan_kode text not null,
  besaran text not null,
  anggaran bigint not null,
  anggaran_kini bigint not null
);
alter table public.rekap_butir add constraint rekap_butir_pkey PRIMARY KEY (daerah_id, pengajuan_id);
CREATE INDEX idx_rekap_butir_tahun ON public.rekap_butir USING btree (daerah_id, tahun_anggaran, kode_kecamatan);
alter table public.rekap_butir enable row level security, force row level security;
create policy penyewa on public.rekap_butir as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select, update on public.rekap_butir to selaras_aplikasi;
comment on table public.rekap_butir is 'Pengajuan sebagaimana terakhir diperhitungkan dalam rekapitulasi; turunan, dapat dibangun ulang kapan saja.';

create table public.rekap_lipatan (
  daerah_id text not null,
  tahun_anggaran integer not null,
  dimensi text not null,
  dimensi_lain text not null,
  nilai text not null,
  nilai_lain text not null,
  jumlah bigint not null,
  anggaran bigint not null,
  anggaran_kini bigint not null
);
alter table public.rekap_lipatan add constraint rekap_lipatan_pkey PRIMARY KEY (daerah_id, dimensi, dimensi_lain, tahun_anggaran, nilai, nilai_lain);
alter table public.rekap_lipatan enable row level security, force row level security;
create policy penyewa on public.rekap_lipatan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select, update on public.rekap_lipatan to selaras_aplikasi;
comment on table public.rekap_lipatan is 'Jumlah dan uang pengajuan per tahun dan pasangan dimensi; turunan, dilipat dari rekap_butir.';

create table public.rincian_belanja (
  daerah_id text not null,
  rincian_id uuid not null,
  tahun_anggaran integer not null,
  simpul_id uuid not null,
  kode_akun text not null,
  uraian text not null,
  nilai bigint not null,
  pengajuan_id uuid,
  created_at timestamp with time zone default now() not null,
  created_by text not null
);
alter table public.rincian_belanja add constraint check_rincian_belanja_nilai CHECK ((nilai > 0));
alter table public.rincian_belanja add constraint fk_rincian_belanja_akun FOREIGN KEY (kode_akun) REFERENCES akun(kode);
alter table public.rincian_belanja add constraint fk_rincian_belanja_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.rincian_belanja add constraint fk_rincian_belanja_simpul FOREIGN KEY (daerah_id, simpul_id) REFERENCES simpul_identitas(daerah_id, simpul_id);
alter table public.rincian_belanja add constraint rincian_belanja_pkey PRIMARY KEY (daerah_id, rincian_id);
CREATE INDEX idx_rincian_belanja_akun ON public.rincian_belanja USING btree (kode_akun);
CREATE INDEX idx_rincian_belanja_pengajuan ON public.rincian_belanja USING btree (daerah_id, pengajuan_id);
CREATE INDEX idx_rincian_belanja_simpul ON public.rincian_belanja USING btree (daerah_id, simpul_id);
alter table public.rincian_belanja enable row level security, force row level security;
create policy penyewa on public.rincian_belanja as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.rincian_belanja to selaras_aplikasi;
comment on table public.rincian_belanja is 'Baris belanja RKA sebuah sub kegiatan; pengajuan_id menunjuk usulan asalnya, kosong berarti tanpa usulan.';

create table public.satuan (
  kode text not null,
  nama text not null,
  dimensi text not null,
  alias text[] default '{}'::text[] not null
);
alter table public.satuan add constraint satuan_pkey PRIMARY KEY (kode);
grant select on public.satuan to selaras_aplikasi;
comment on table public.satuan is 'Satuan baku dengan dimensi dan ejaan lain yang dipakai kantor (m, meter, M'').';

create table public.set_kriteria (
  daerah_id text not null,
  set_kriteria_id uuid not null,
  tahun_anggaran integer not null,
  tahap text not null,
  bidang_pembangunan text not null,
  versi integer not null,
  nama text not null,
  sumber text not null,
  isi jsonb not null,
  created_at timestamp with time zone not null,
  created_by text not null
);
alter table public.set_kriteria add constraint check_set_kriteria_bidang CHECK ((bidang_pembangunan = ANY (ARRAY['infrastruktur'::text, 'ekonomi'::text, 'sosial-budaya'::text, 'pemerintahan'::text])));
alter table public.set_kriteria add constraint check_set_kriteria_tahap CHECK ((tahap = ANY (ARRAY['desa'::text, 'kecamatan'::text, 'forum-perangkat-daerah'::text, 'musrenbang-kabupaten'::text])));
alter table public.set_kriteria add constraint check_set_kriteria_versi CHECK ((versi >= 1));
alter table public.set_kriteria add constraint set_kriteria_pkey PRIMARY KEY (daerah_id, set_kriteria_id);
alter table public.set_kriteria add constraint uniq_set_kriteria_versi UNIQUE (daerah_id, tahun_anggaran, tahap, bidang_pembangunan, versi);
alter table public.set_kriteria enable row level security, force row level security;
create policy penyewa on public.set_kriteria as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.set_kriteria to selaras_aplikasi;
comment on table public.set_kriteria is 'Set kriteria penilaian per tahun, tahap, dan bidang pembangunan; setiap perubahan adalah versi baru, yang lama tetap.';

create table public.silsilah (
  daerah_id text not null,
  silsilah_id uuid not null,
  jenis text not null,
  asal_pengajuan_id uuid not null,
  tujuan_pengajuan_id uuid not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null
);
alter table public.silsilah add constraint check_silsilah_jenis CHECK ((jenis = ANY (ARRAY['digabung'::text, 'dipecah'::text, 'diusulkan-kembali'::text, 'sama-dengan'::text])));
alter table public.silsilah add constraint check_silsilah_lain CHECK ((asal_pengajuan_id <> tujuan_pengajuan_id));
alter table public.silsilah add constraint fk_silsilah_asal FOREIGN KEY (daerah_id, asal_pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.silsilah add constraint fk_silsilah_tujuan FOREIGN KEY (daerah_id, tujuan_pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.silsilah add constraint silsilah_pkey PRIMARY KEY (daerah_id, silsilah_id);
alter table public.silsilah add constraint uniq_silsilah UNIQUE (daerah_id, jenis, asal_pengajuan_id, tujuan_pengajuan_id);
CREATE INDEX idx_silsilah_asal ON public.silsilah USING btree (daerah_id, asal_pengajuan_id);
CREATE INDEX idx_silsilah_tujuan ON public.silsilah USING btree (daerah_id, tujuan_pengajuan_id);
alter table public.silsilah enable row level security, force row level security;
create policy penyewa on public.silsilah as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.silsilah to selaras_aplikasi;
comment on table public.silsilah is 'Hubungan antarpengajuan: digabung, dipecah, diusulkan kembali, sama dengan.';

create table public.simpul (
  daerah_id text not null,
  versi_id uuid not null,
  simpul_id uuid not null,
  induk_id uuid,
  jenis text not null,
  kode text,
  nama text not null,
  urutan integer not null,
  perangkat_daerah_id uuid,
  edisi text,
  asal text,
  asal_dasar text,
  sumber jsonb
);
alter table public.simpul add constraint check_simpul_asal CHECK (((asal IS NULL) OR (asal = ANY (ARRAY['renstra'::text, 'usulan'::text, 'pokir'::text, 'mandatori'::text, 'direktif'::text, '100-hari'::text, 'spm'::text, 'luncuran'::text]))));
alter table public.simpul add constraint check_simpul_jenis CHECK ((jenis = ANY (ARRAY['visi'::text, 'misi'::text, 'tujuan'::text, 'sasaran'::text, 'strategi'::text, 'arah-kebijakan'::text, 'prioritas'::text, 'bidang-urusan'::text, 'program'::text, 'kegiatan'::text, 'sub-kegiatan'::text])));
alter table public.simpul add constraint fk_simpul_edisi FOREIGN KEY (edisi) REFERENCES nomenklatur_edisi(edisi);
alter table public.simpul add constraint fk_simpul_identitas FOREIGN KEY (daerah_id, simpul_id) REFERENCES simpul_identitas(daerah_id, simpul_id);
alter table public.simpul add constraint fk_simpul_induk FOREIGN KEY (daerah_id, versi_id, induk_id) REFERENCES simpul(daerah_id, versi_id, simpul_id) DEFERRABLE INITIALLY DEFERRED;
alter table public.simpul add constraint fk_simpul_perangkat_daerah FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.simpul add constraint fk_simpul_versi FOREIGN KEY (daerah_id, versi_id) REFERENCES dokumen_versi(daerah_id, versi_id);
alter table public.simpul add constraint simpul_pkey PRIMARY KEY (daerah_id, versi_id, simpul_id);
CREATE INDEX idx_simpul_edisi ON public.simpul USING btree (edisi);
CREATE INDEX idx_simpul_identitas ON public.simpul USING btree (daerah_id, simpul_id);
CREATE INDEX idx_simpul_induk ON public.simpul USING btree (daerah_id, versi_id, induk_id);
CREATE INDEX idx_simpul_perangkat_daerah ON public.simpul USING btree (daerah_id, perangkat_daerah_id);
alter table public.simpul enable row level security, force row level security;
create policy penyewa on public.simpul as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
create policy terkunci_hapus on public.simpul as restrictive for delete to public using ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = simpul.daerah_id) AND (v.versi_id = simpul.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
create policy terkunci_sisip on public.simpul as restrictive for insert to public with check ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = simpul.daerah_id) AND (v.versi_id = simpul.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
create policy terkunci_ubah on public.simpul as restrictive for update to public using ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = simpul.daerah_id) AND (v.versi_id = simpul.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
grant insert, select, update on public.simpul to selaras_aplikasi;
comment on table public.simpul is 'Simpul pohon dokumen, dari visi sampai sub kegiatan; asal = mengapa barisnya ada, kosong berarti tanpa asal-usul.';

create table public.simpul_identitas (
  daerah_id text not null,
  simpul_id uuid not null,
  jenis text not null
);
alter table public.simpul_identitas add constraint simpul_identitas_pkey PRIMARY KEY (daerah_id, simpul_id);
alter table public.simpul_identitas enable row level security, force row level security;
create policy penyewa on public.simpul_identitas as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.simpul_identitas to selaras_aplikasi;
comment on table public.simpul_identitas is 'Identitas simpul yang tetap sama pada semua versi; yang di luar dokumen menunjuk ke sini.';

create table public.standar_harga (
  standar_harga_id uuid not null,
  kode_wilayah text not null,
  tahun integer not null,
  jenis text not null,
  kode_kelompok text,
  uraian_kelompok text,
  uraian text not null,
  spesifikasi text,
  satuan text not null,
  harga bigint not null,
  akun text[] not null,
  tkdn text
);
alter table public.standar_harga add constraint check_standar_harga_harga CHECK ((harga >= 0));
alter table public.standar_harga add constraint check_standar_harga_jenis CHECK ((jenis = ANY (ARRAY['ssh'::text, 'sbu'::text, 'asb'::text, 'hspk'::text])));
alter table public.standar_harga add constraint fk_standar_harga_wilayah FOREIGN KEY (kode_wilayah) REFERENCES wilayah(kode);
alter table public.standar_harga add constraint standar_harga_pkey PRIMARY KEY (standar_harga_id);
CREATE INDEX idx_standar_harga_wilayah ON public.standar_harga USING btree (kode_wilayah, tahun, jenis, kode_kelompok);
grant select on public.standar_harga to selaras_aplikasi;
comment on table public.standar_harga is 'Standar harga yang ditetapkan kepala daerah per tahun: SSH, SBU, ASB dan HSPK, rupiah utuh.';

create table public.suara (
  daerah_id text not null,
  pemungutan_id uuid not null,
  tanda_terima text not null,
  isi jsonb not null
);
alter table public.suara add constraint check_suara_tanda_terima CHECK ((tanda_terima ~ '^[0-9A-HJKMNP-TV-Z]{20}$'::text));
alter table public.suara add constraint fk_suara_pemungutan FOREIGN KEY (daerah_id, pemungutan_id) REFERENCES pemungutan_suara(daerah_id, pemungutan_id);
alter table public.suara add constraint suara_pkey PRIMARY KEY (daerah_id, pemungutan_id, tanda_terima);
alter table public.suara enable row level security, force row level security;
create policy masuk on public.suara as restrictive for insert to public with check ((EXISTS ( SELECT
   FROM pemungutan_suara p
  WHERE ((p.daerah_id = suara.daerah_id) AND (p.pemungutan_id = suara.pemungutan_id) AND (p.keadaan = 'dibuka'::text)))));
create policy penyewa on public.suara as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
create policy rahasia on public.suara as restrictive for select to public using (((tanda_terima = current_setting('selaras.tanda_terima'::text, true)) OR (EXISTS ( SELECT
   FROM pemungutan_suara p
  WHERE ((p.daerah_id = suara.daerah_id) AND (p.pemungutan_id = suara.pemungutan_id) AND (p.keadaan = 'ditutup'::text))))));
grant insert, select on public.suara to selaras_aplikasi;
comment on table public.suara is 'Suara yang masuk, tanpa pemilih, tempat, atau waktu; hanya bertambah, dan tidak terbaca sebelum pemungutan ditutup.';

create table public.sumber_dana (
  kode text not null,
  nama text not null,
  kelompok text not null
);
alter table public.sumber_dana add constraint sumber_dana_pkey PRIMARY KEY (kode);
grant select on public.sumber_dana to selaras_aplikasi;
comment on table public.sumber_dana is 'Sumber dana menurut kodefikasi keuangan daerah.';

create table public.surat_keluar (
  daerah_id text not null,
  surat_id uuid not null,
  pengguna_id text not null,
  cara text not null,
  keadaan text default 'menunggu'::text not null,
  kirim_setelah timestamp with time zone not null,
  percobaan integer default 0 not null,
  galat text,
  selesai_pada timestamp with time zone,
  created_at timestamp with time zone default now() not null
);
alter table public.surat_keluar add constraint check_surat_keluar_cara CHECK ((cara = ANY (ARRAY['langsung'::text, 'harian'::text])));
alter table public.surat_keluar add constraint check_surat_keluar_keadaan CHECK ((keadaan = ANY (ARRAY['menunggu'::text, 'terkirim'::text, 'gagal'::text, 'kedaluwarsa'::text])));
alter table public.surat_keluar add constraint check_surat_keluar_selesai CHECK (((keadaan = 'menunggu'::text) = (selesai_pada IS NULL)));
alter table public.surat_keluar add constraint fk_surat_keluar_pengguna FOREIGN KEY (daerah_id, pengguna_id) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.surat_keluar add constraint surat_keluar_pkey PRIMARY KEY (daerah_id, surat_id);
CREATE INDEX idx_surat_keluar_menunggu ON public.surat_keluar USING btree (daerah_id, kirim_setelah) WHERE (keadaan = 'menunggu'::text);
CREATE INDEX idx_surat_keluar_pengguna ON public.surat_keluar USING btree (daerah_id, pengguna_id);
alter table public.surat_keluar enable row level security, force row level security;
create policy penyewa on public.surat_keluar as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.surat_keluar to selaras_aplikasi;
grant update (keadaan, kirim_setelah, percobaan, galat, selesai_pada) on public.surat_keluar to selaras_aplikasi;
comment on table public.surat_keluar is 'Surel yang menunggu dikirim atau sudah selesai; alamatnya dibaca dari akun saat dikirim dan tidak disimpan di sini.';

create table public.syarat_tanda_tangan (
  daerah_id text not null,
  syarat_id uuid not null,
  berlaku_dari date not null,
  tahap text,
  jenis text,
  sekretaris boolean not null,
  wakil integer not null,
  sumber text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null
);
alter table public.syarat_tanda_tangan add constraint check_syarat_tanda_tangan_jenis CHECK ((jenis = ANY (ARRAY['musrenbang'::text, 'rembuk'::text, 'khusus'::text, 'koordinasi'::text, 'bimtek'::text, 'sinkronisasi'::text])));
alter table public.syarat_tanda_tangan add constraint check_syarat_tanda_tangan_tahap CHECK ((tahap = ANY (ARRAY['rembuk'::text, 'desa'::text, 'kecamatan'::text, 'forum-perangkat-daerah'::text, 'musrenbang-kabupaten'::text, 'musrenbang-provinsi'::text])));
alter table public.syarat_tanda_tangan add constraint check_syarat_tanda_tangan_wakil CHECK (((wakil >= 1) AND (wakil <= 20)));
alter table public.syarat_tanda_tangan add constraint syarat_tanda_tangan_pkey PRIMARY KEY (daerah_id, syarat_id);
alter table public.syarat_tanda_tangan add constraint uniq_syarat_tanda_tangan UNIQUE NULLS NOT DISTINCT (daerah_id, berlaku_dari, tahap, jenis);
alter table public.syarat_tanda_tangan enable row level security, force row level security;
create policy penyewa on public.syarat_tanda_tangan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.syarat_tanda_tangan to selaras_aplikasi;
comment on table public.syarat_tanda_tangan is 'Tanda tangan yang wajib pada berita acara menurut tingkat dan jenis musyawarah, sejak tanggal berlakunya; tanpa ini: pimpinan dan dua wakil peserta (C-06). Hanya bertambah.';

create table public.tanda_tangan (
  daerah_id text not null,
  tanda_tangan_id uuid not null,
  musyawarah_id uuid not null,
  nama text not null,
  jabatan text not null,
  selaku text not null,
  cara text not null,
  berkas_id uuid,
  sidik text not null,
  bukti jsonb,
  waktu timestamp with time zone not null,
  created_by text not null,
  dicabut_pada timestamp with time zone,
  dicabut_oleh text,
  alasan_cabut text
);
alter table public.tanda_tangan add constraint check_tanda_tangan_bukti CHECK (
CASE cara
    WHEN 'pindaian'::text THEN ((berkas_id IS NOT NULL) AND (bukti IS NULL))
    ELSE ((berkas_id IS NULL) AND (bukti IS NOT NULL))
END);
alter table public.tanda_tangan add constraint check_tanda_tangan_cara CHECK ((cara = ANY (ARRAY['pindaian'::text, 'elektronik'::text])));
alter table public.tanda_tangan add constraint check_tanda_tangan_dicabut CHECK ((((dicabut_pada IS NULL) = (dicabut_oleh IS NULL)) AND ((dicabut_pada IS NULL) = (alasan_cabut IS NULL))));
alter table public.tanda_tangan add constraint check_tanda_tangan_selaku CHECK ((selaku = ANY (ARRAY['pimpinan'::text, 'sekretaris'::text, 'wakil'::text])));
alter table public.tanda_tangan add constraint check_tanda_tangan_sidik CHECK ((sidik ~ '^[0-9a-f]{64}$'::text));
alter table public.tanda_tangan add constraint fk_tanda_tangan_berita_acara FOREIGN KEY (daerah_id, musyawarah_id) REFERENCES berita_acara(daerah_id, musyawarah_id);
alter table public.tanda_tangan add constraint fk_tanda_tangan_berkas FOREIGN KEY (daerah_id, berkas_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.tanda_tangan add constraint tanda_tangan_pkey PRIMARY KEY (daerah_id, tanda_tangan_id);
CREATE INDEX idx_tanda_tangan_berita_acara ON public.tanda_tangan USING btree (daerah_id, musyawarah_id);
CREATE INDEX idx_tanda_tangan_berkas ON public.tanda_tangan USING btree (daerah_id, berkas_id);
CREATE INDEX idx_tanda_tangan_sidik ON public.tanda_tangan USING btree (daerah_id, sidik);
alter table public.tanda_tangan enable row level security, force row level security;
create policy penyewa on public.tanda_tangan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.tanda_tangan to selaras_aplikasi;
grant update (dicabut_pada, dicabut_oleh, alasan_cabut) on public.tanda_tangan to selaras_aplikasi;
comment on table public.tanda_tangan is 'Satu penanda tangan berita acara: pindaian bertanda tangan basah atau tanda tangan elektronik, dengan SHA-256 berkasnya (C-06).';

create table public.target (
  daerah_id text not null,
  versi_id uuid not null,
  indikator_id uuid not null,
  tahun integer not null,
  teks text not null,
  nilai numeric(18,3)
);
alter table public.target add constraint fk_target_indikator FOREIGN KEY (daerah_id, versi_id, indikator_id) REFERENCES indikator(daerah_id, versi_id, indikator_id);
alter table public.target add constraint target_pkey PRIMARY KEY (daerah_id, versi_id, indikator_id, tahun);
alter table public.target enable row level security, force row level security;
create policy penyewa on public.target as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
create policy terkunci_hapus on public.target as restrictive for delete to public using ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = target.daerah_id) AND (v.versi_id = target.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
create policy terkunci_sisip on public.target as restrictive for insert to public with check ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = target.daerah_id) AND (v.versi_id = target.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
create policy terkunci_ubah on public.target as restrictive for update to public using ((NOT (EXISTS ( SELECT
   FROM dokumen_versi v
  WHERE ((v.daerah_id = target.daerah_id) AND (v.versi_id = target.versi_id) AND (v.terkunci_pada IS NOT NULL))))));
grant insert, select, update on public.target to selaras_aplikasi;
comment on table public.target is 'Target per tahun: teks sebagaimana tertulis dan nilai terurai bila memang angka.';

create table public.tautan (
  daerah_id text not null,
  tautan_id uuid not null,
  jenis text not null,
  asal_simpul_id uuid not null,
  tujuan_simpul_id uuid not null,
  created_at timestamp with time zone default now() not null
);
alter table public.tautan add constraint fk_tautan_asal FOREIGN KEY (daerah_id, asal_simpul_id) REFERENCES simpul_identitas(daerah_id, simpul_id);
alter table public.tautan add constraint fk_tautan_tujuan FOREIGN KEY (daerah_id, tujuan_simpul_id) REFERENCES simpul_identitas(daerah_id, simpul_id);
alter table public.tautan add constraint tautan_pkey PRIMARY KEY (daerah_id, tautan_id);
alter table public.tautan add constraint uniq_tautan UNIQUE (daerah_id, jenis, asal_simpul_id, tujuan_simpul_id);
CREATE INDEX idx_tautan_asal ON public.tautan USING btree (daerah_id, asal_simpul_id);
CREATE INDEX idx_tautan_tujuan ON public.tautan USING btree (daerah_id, tujuan_simpul_id);
alter table public.tautan enable row level security, force row level security;
create policy penyewa on public.tautan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.tautan to selaras_aplikasi;
comment on table public.tautan is 'Tautan antarpohon dokumen, banyak ke banyak.';

create table public.templat_kalimat (
  daerah_id text not null,
  templat_id uuid not null,
  tahap text not null,
  kode_wilayah text,
  perangkat_daerah_id uuid,
  keputusan text not null,
  nama text not null,
  alasan_kode text,
  teks text not null,
  versi integer default 1 not null,
  dihapus_pada timestamp with time zone,
  created_by text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.templat_kalimat add constraint check_templat_kalimat_nama CHECK (((length(nama) >= 1) AND (length(nama) <= 80)));
alter table public.templat_kalimat add constraint check_templat_kalimat_tahap CHECK ((tahap = ANY (ARRAY['desa'::text, 'kecamatan'::text, 'sekretariat-dprd'::text, 'mitra-bappeda'::text, 'forum-perangkat-daerah'::text, 'musrenbang-kabupaten'::text, 'tapd'::text, 'penganggaran'::text, 'pelaksanaan'::text])));
alter table public.templat_kalimat add constraint check_templat_kalimat_teks CHECK (((length(teks) >= 10) AND (length(teks) <= 1000)));
alter table public.templat_kalimat add constraint fk_templat_kalimat_perangkat FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.templat_kalimat add constraint templat_kalimat_pkey PRIMARY KEY (daerah_id, templat_id);
CREATE INDEX idx_templat_kalimat_perangkat ON public.templat_kalimat USING btree (daerah_id, perangkat_daerah_id);
CREATE UNIQUE INDEX uniq_templat_kalimat_nama ON public.templat_kalimat USING btree (daerah_id, tahap, COALESCE(kode_wilayah, ''::text), COALESCE((perangkat_daerah_id)::text, ''::text), keputusan, lower(nama)) WHERE (dihapus_pada IS NULL);
alter table public.templat_kalimat enable row level security, force row level security;
create policy penyewa on public.templat_kalimat as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.templat_kalimat to selaras_aplikasi;
grant update (nama, alasan_kode, teks, versi, dihapus_pada) on public.templat_kalimat to selaras_aplikasi;
comment on table public.templat_kalimat is 'Kalimat putusan yang disimpan satu meja (tahap dan lingkup penugasannya) untuk dipakai lagi; penanda seperti {{judul}} diisi per usulan. Yang dihapus tetap tercatat.';

create table public.tenggat_tahap (
  daerah_id text not null,
  tahap text not null,
  hari integer,
  dasar_hukum text not null,
  ingatkan_hari integer default 1 not null,
  atasan text[] default '{}'::text[] not null,
  atasan_hari integer default 7 not null,
  versi integer default 1 not null
);
alter table public.tenggat_tahap add constraint check_tenggat_tahap_hari CHECK ((((hari >= 1) AND (hari <= 365)) AND ((ingatkan_hari >= 1) AND (ingatkan_hari <= 365)) AND ((atasan_hari >= ingatkan_hari) AND (atasan_hari <= 365))));
alter table public.tenggat_tahap add constraint check_tenggat_tahap_tahap CHECK ((tahap = ANY (ARRAY['desa'::text, 'kecamatan'::text, 'sekretariat-dprd'::text, 'mitra-bappeda'::text, 'forum-perangkat-daerah'::text, 'musrenbang-kabupaten'::text, 'tapd'::text, 'penganggaran'::text, 'pelaksanaan'::text])));
alter table public.tenggat_tahap add constraint tenggat_tahap_pkey PRIMARY KEY (daerah_id, tahap);
alter table public.tenggat_tahap enable row level security, force row level security;
create policy penyewa on public.tenggat_tahap as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.tenggat_tahap to selaras_aplikasi;
grant update (hari, dasar_hukum, ingatkan_hari, atasan, atasan_hari, versi) on public.tenggat_tahap to selaras_aplikasi;
comment on table public.tenggat_tahap is 'Berapa hari satu tahap menjawab usulan, menurut SOP daerah; hari kosong berarti sampai jadwal tahap itu ditutup. Sesudah lewat: kapan mejanya diingatkan, dan atasan mana diberi tahu sesudah berapa hari.';

create table public.tim (
  daerah_id text not null,
  tim_id uuid not null,
  jenis text not null,
  nama text not null,
  mulai date not null,
  selesai date,
  dasar_hukum text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.tim add constraint check_tim_jenis CHECK ((jenis = ANY (ARRAY['tapd'::text, 'tim-transisi'::text])));
alter table public.tim add constraint check_tim_masa CHECK ((selesai >= mulai));
alter table public.tim add constraint excl_tim EXCLUDE USING gist (daerah_id WITH =, jenis WITH =, daterange(mulai, selesai, '[]'::text) WITH &&);
alter table public.tim add constraint tim_pkey PRIMARY KEY (daerah_id, tim_id);
alter table public.tim enable row level security, force row level security;
create policy penyewa on public.tim as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.tim to selaras_aplikasi;
grant update (selesai) on public.tim to selaras_aplikasi;
comment on table public.tim is 'Tim yang bukan perangkat daerah (TAPD, tim transisi), dengan masa tugas dan dasar hukumnya.';

create table public.tim_anggota (
  daerah_id text not null,
  tim_id uuid not null,
  urut integer not null,
  kedudukan text not null,
  jabatan text not null,
  perangkat_daerah_id uuid,
  created_at timestamp with time zone default now() not null
);
alter table public.tim_anggota add constraint check_tim_anggota_kedudukan CHECK ((kedudukan = ANY (ARRAY['ketua'::text, 'wakil-ketua'::text, 'sekretaris'::text, 'anggota'::text])));
alter table public.tim_anggota add constraint fk_tim_anggota_perangkat FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.tim_anggota add constraint fk_tim_anggota_tim FOREIGN KEY (daerah_id, tim_id) REFERENCES tim(daerah_id, tim_id);
alter table public.tim_anggota add constraint tim_anggota_pkey PRIMARY KEY (daerah_id, tim_id, urut);
CREATE INDEX idx_tim_anggota_perangkat ON public.tim_anggota USING btree (daerah_id, perangkat_daerah_id);
alter table public.tim_anggota enable row level security, force row level security;
create policy penyewa on public.tim_anggota as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.tim_anggota to selaras_aplikasi;
comment on table public.tim_anggota is 'Anggota tim menurut jabatannya, dan perangkat daerah yang diwakilinya bila ada.';

create table public.tindak_lanjut (
  daerah_id text not null,
  tindak_lanjut_id uuid not null,
  musyawarah_id uuid not null,
  apa text not null,
  siapa text not null,
  perangkat_daerah_id uuid,
  kapan date not null,
  keadaan text default 'belum'::text not null,
  keterangan text default ''::text not null,
  versi integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null
);
alter table public.tindak_lanjut add constraint check_tindak_lanjut_keadaan CHECK ((keadaan = ANY (ARRAY['belum'::text, 'berjalan'::text, 'selesai'::text, 'batal'::text])));
alter table public.tindak_lanjut add constraint fk_tindak_lanjut_musyawarah FOREIGN KEY (daerah_id, musyawarah_id) REFERENCES musyawarah(daerah_id, musyawarah_id);
alter table public.tindak_lanjut add constraint fk_tindak_lanjut_perangkat_daerah FOREIGN KEY (daerah_id, perangkat_daerah_id) REFERENCES perangkat_daerah(daerah_id, perangkat_daerah_id);
alter table public.tindak_lanjut add constraint tindak_lanjut_pkey PRIMARY KEY (daerah_id, tindak_lanjut_id);
CREATE INDEX idx_tindak_lanjut_musyawarah ON public.tindak_lanjut USING btree (daerah_id, musyawarah_id);
CREATE INDEX idx_tindak_lanjut_perangkat_daerah ON public.tindak_lanjut USING btree (daerah_id, perangkat_daerah_id);
alter table public.tindak_lanjut enable row level security, force row level security;
create policy penyewa on public.tindak_lanjut as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.tindak_lanjut to selaras_aplikasi;
grant update (apa, siapa, perangkat_daerah_id, kapan, keadaan, keterangan, versi) on public.tindak_lanjut to selaras_aplikasi;
comment on table public.tindak_lanjut is 'Langkah keluaran rapat: apa, siapa, kapan (S4-28), dan sudah sampai mana.';

create table public.token_mesin (
  daerah_id text not null,
  token_id uuid not null,
  pengguna_id text not null,
  nama text not null,
  lingkup text[] not null,
  sidik_token text not null,
  ekor text not null,
  dibuat_pada timestamp with time zone not null,
  kedaluwarsa_pada timestamp with time zone not null,
  terakhir_dipakai timestamp with time zone,
  dicabut_pada timestamp with time zone,
  dicabut_oleh text
);
alter table public.token_mesin add constraint check_token_mesin_cabut CHECK (((dicabut_pada IS NULL) = (dicabut_oleh IS NULL)));
alter table public.token_mesin add constraint check_token_mesin_lingkup CHECK ((cardinality(lingkup) > 0));
alter table public.token_mesin add constraint check_token_mesin_masa CHECK (((kedaluwarsa_pada > dibuat_pada) AND (kedaluwarsa_pada <= (dibuat_pada + '366 days'::interval))));
alter table public.token_mesin add constraint fk_token_mesin_dicabut_oleh FOREIGN KEY (daerah_id, dicabut_oleh) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.token_mesin add constraint fk_token_mesin_pengguna FOREIGN KEY (daerah_id, pengguna_id) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.token_mesin add constraint token_mesin_pkey PRIMARY KEY (daerah_id, token_id);
CREATE INDEX idx_token_mesin_dicabut_oleh ON public.token_mesin USING btree (daerah_id, dicabut_oleh);
CREATE INDEX idx_token_mesin_pengguna ON public.token_mesin USING btree (daerah_id, pengguna_id);
CREATE UNIQUE INDEX uniq_token_mesin_sidik ON public.token_mesin USING btree (daerah_id, sidik_token);
alter table public.token_mesin enable row level security, force row level security;
create policy penyewa on public.token_mesin as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.token_mesin to selaras_aplikasi;
grant update (terakhir_dipakai, dicabut_pada, dicabut_oleh) on public.token_mesin to selaras_aplikasi;
comment on table public.token_mesin is 'Token program yang bertindak atas nama satu orang: lingkup operasi, masa berlaku, dan sidik rahasianya; rahasianya sendiri tidak disimpan.';

create table public.undangan (
  daerah_id text not null,
  undangan_id uuid not null,
  pengguna_id text not null,
  jenis text not null,
  token_sidik text not null,
  kedaluwarsa timestamp with time zone not null,
  dipakai_pada timestamp with time zone,
  dicabut_pada timestamp with time zone,
  created_by text not null,
  created_at timestamp with time zone default now() not null
);
alter table public.undangan add constraint check_undangan_jenis CHECK ((jenis = ANY (ARRAY['undangan'::text, 'atur-ulang'::text])));
alter table public.undangan add constraint check_undangan_token CHECK ((token_sidik ~ '^[0-9a-f]{64}$'::text));
alter table public.undangan add constraint fk_undangan_pengguna FOREIGN KEY (daerah_id, pengguna_id) REFERENCES pengguna(daerah_id, pengguna_id);
alter table public.undangan add constraint undangan_pkey PRIMARY KEY (daerah_id, undangan_id);
alter table public.undangan add constraint uniq_undangan_token UNIQUE (daerah_id, token_sidik);
CREATE INDEX idx_undangan_pengguna ON public.undangan USING btree (daerah_id, pengguna_id);
alter table public.undangan enable row level security, force row level security;
create policy penyewa on public.undangan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.undangan to selaras_aplikasi;
grant update (dipakai_pada, dicabut_pada) on public.undangan to selaras_aplikasi;
comment on table public.undangan is 'Tautan sekali pakai untuk memasang kata sandi: undangan akun baru atau atur ulang; yang tersimpan hanya sidik tokennya.';

create table public.usulan (
  daerah_id text not null,
  usulan_id uuid not null,
  judul text not null,
  masalah text not null,
  kode_wilayah text not null,
  rw text,
  rt text,
  lokus text,
  lintang numeric(9,6),
  bujur numeric(9,6),
  pengusul_jenis text not null,
  pengusul_nama text,
  pengusul_kontak text,
  penerima_jiwa integer,
  penerima_kk integer,
  penerima_kk_miskin integer,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  penyebab text,
  dampak text,
  latar_belakang text,
  dasar_hukum text,
  maksud text,
  tujuan text,
  fokus text[],
  isu text,
  sasaran_id uuid,
  alamat text,
  geometri jsonb,
  panjang_m numeric(12,1),
  luas_m2 numeric(14,1),
  akurasi_m integer,
  penerima_perempuan integer,
  penerima_laki_laki integer,
  swadaya_rupiah bigint,
  swadaya_persen integer,
  status_lahan text,
  sertifikat boolean,
  surat_hibah boolean,
  ded boolean,
  tautan_video text,
  kisi bigint,
  alasan_tempat text
);
alter table public.usulan add constraint check_usulan_bujur CHECK (((bujur >= 94.5) AND (bujur <= 141.5)));
alter table public.usulan add constraint check_usulan_geometri CHECK (((geometri IS NULL) OR (((geometri ->> 'type'::text) = ANY (ARRAY['Point'::text, 'LineString'::text, 'Polygon'::text])) AND (lintang IS NOT NULL))));
alter table public.usulan add constraint check_usulan_lintang CHECK (((lintang >= '-11.5'::numeric) AND (lintang <= 6.5)));
alter table public.usulan add constraint check_usulan_orang CHECK (((COALESCE(penerima_perempuan, 0) >= 0) AND (COALESCE(penerima_laki_laki, 0) >= 0)));
alter table public.usulan add constraint check_usulan_penerima CHECK (((COALESCE(penerima_jiwa, 0) >= 0) AND (COALESCE(penerima_kk, 0) >= 0) AND ((COALESCE(penerima_kk_miskin, 0) >= 0) AND (COALESCE(penerima_kk_miskin, 0) <= COALESCE(penerima_kk, 2147483647)))));
alter table public.usulan add constraint check_usulan_pengusul CHECK ((pengusul_jenis = ANY (ARRAY['warga'::text, 'rt'::text, 'rw'::text, 'desa'::text, 'kelurahan'::text, 'kecamatan'::text, 'lembaga'::text, 'perangkat-daerah'::text, 'dprd'::text])));
alter table public.usulan add constraint check_usulan_status_lahan CHECK ((status_lahan = ANY (ARRAY['tidak-perlu'::text, 'milik-desa'::text, 'milik-pemda'::text, 'milik-warga'::text, 'hibah'::text, 'wakaf'::text, 'instansi-lain'::text, 'sengketa'::text, 'belum-jelas'::text])));
alter table public.usulan add constraint check_usulan_swadaya CHECK (((COALESCE(swadaya_rupiah, (0)::bigint) >= 0) AND ((COALESCE(swadaya_persen, 0) >= 0) AND (COALESCE(swadaya_persen, 0) <= 100))));
alter table public.usulan add constraint check_usulan_titik CHECK (((lintang IS NULL) = (bujur IS NULL)));
alter table public.usulan add constraint check_usulan_ukuran CHECK (((COALESCE(panjang_m, (0)::numeric) >= (0)::numeric) AND (COALESCE(luas_m2, (0)::numeric) >= (0)::numeric) AND (COALESCE(akurasi_m, 0) >= 0)));
alter table public.usulan add constraint fk_usulan_sasaran FOREIGN KEY (daerah_id, sasaran_id) REFERENCES simpul_identitas(daerah_id, simpul_id);
alter table public.usulan add constraint usulan_pkey PRIMARY KEY (daerah_id, usulan_id);
CREATE INDEX idx_usulan_kisi ON public.usulan USING btree (daerah_id, kisi);
CREATE INDEX idx_usulan_sasaran ON public.usulan USING btree (daerah_id, sasaran_id);
CREATE INDEX idx_usulan_wilayah ON public.usulan USING btree (daerah_id, kode_wilayah);
alter table public.usulan enable row level security, force row level security;
create policy penyewa on public.usulan as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.usulan to selaras_aplikasi;
grant update (judul, masalah, kode_wilayah, rw, rt, lokus, lintang, bujur, pengusul_jenis, pengusul_nama, pengusul_kontak, penerima_jiwa, penerima_kk, penerima_kk_miskin, penyebab, dampak, latar_belakang, dasar_hukum, maksud, tujuan, fokus, isu, sasaran_id, alamat, geometri, panjang_m, luas_m2, akurasi_m, penerima_perempuan, penerima_laki_laki, swadaya_rupiah, swadaya_persen, status_lahan, sertifikat, surat_hibah, ded, tautan_video, kisi, alasan_tempat) on public.usulan to selaras_aplikasi;
comment on table public.usulan is 'Kebutuhan warga itu sendiri, tetap selamanya: masalah, tempat, foto. pengusul_nama dan pengusul_kontak adalah data pribadi.';

create table public.usulan_asal (
  daerah_id text not null,
  usulan_id uuid not null,
  forum text,
  anggota_dprd_id uuid,
  bukti_jenis text,
  bukti_tanggal date,
  bukti_tempat text,
  bukti_berkas_id uuid
);
alter table public.usulan_asal add constraint check_usulan_asal_bukti CHECK ((bukti_jenis = ANY (ARRAY['reses'::text, 'rapat-dengar-pendapat'::text])));
alter table public.usulan_asal add constraint check_usulan_asal_forum CHECK ((forum = ANY (ARRAY['anak'::text, 'perempuan'::text, 'disabilitas'::text])));
alter table public.usulan_asal add constraint check_usulan_asal_isi CHECK (((forum IS NULL) <> (anggota_dprd_id IS NULL)));
alter table public.usulan_asal add constraint fk_usulan_asal_anggota_dprd FOREIGN KEY (daerah_id, anggota_dprd_id) REFERENCES anggota_dprd(daerah_id, anggota_dprd_id);
alter table public.usulan_asal add constraint fk_usulan_asal_berkas FOREIGN KEY (daerah_id, bukti_berkas_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.usulan_asal add constraint fk_usulan_asal_usulan FOREIGN KEY (daerah_id, usulan_id) REFERENCES usulan(daerah_id, usulan_id);
alter table public.usulan_asal add constraint usulan_asal_pkey PRIMARY KEY (daerah_id, usulan_id);
CREATE INDEX idx_usulan_asal_anggota_dprd ON public.usulan_asal USING btree (daerah_id, anggota_dprd_id);
CREATE INDEX idx_usulan_asal_berkas ON public.usulan_asal USING btree (daerah_id, bukti_berkas_id);
alter table public.usulan_asal enable row level security, force row level security;
create policy penyewa on public.usulan_asal as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.usulan_asal to selaras_aplikasi;
grant update (forum, anggota_dprd_id, bukti_jenis, bukti_tanggal, bukti_tempat, bukti_berkas_id) on public.usulan_asal to selaras_aplikasi;
comment on table public.usulan_asal is 'Dari mana kebutuhan datang bila bukan dari musrenbang wilayah: forum khusus, atau anggota DPRD dengan bukti reses atau rapat dengar pendapatnya.';

create table public.usulan_berkas (
  daerah_id text not null,
  usulan_id uuid not null,
  berkas_id uuid not null,
  jenis text not null,
  urutan integer not null,
  dilepas_pada timestamp with time zone
);
alter table public.usulan_berkas add constraint check_usulan_berkas_jenis CHECK ((jenis = ANY (ARRAY['foto'::text, 'proposal'::text, 'surat-pengantar'::text, 'rab'::text, 'sketsa'::text, 'sertifikat'::text, 'surat-hibah'::text, 'ded'::text])));
alter table public.usulan_berkas add constraint fk_usulan_berkas_berkas FOREIGN KEY (daerah_id, berkas_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.usulan_berkas add constraint fk_usulan_berkas_usulan FOREIGN KEY (daerah_id, usulan_id) REFERENCES usulan(daerah_id, usulan_id);
alter table public.usulan_berkas add constraint usulan_berkas_pkey PRIMARY KEY (daerah_id, usulan_id, berkas_id);
CREATE INDEX idx_usulan_berkas_berkas ON public.usulan_berkas USING btree (daerah_id, berkas_id);
alter table public.usulan_berkas enable row level security, force row level security;
create policy penyewa on public.usulan_berkas as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.usulan_berkas to selaras_aplikasi;
grant update (jenis, urutan, dilepas_pada) on public.usulan_berkas to selaras_aplikasi;
comment on table public.usulan_berkas is 'Foto dan lampiran usulan.';

create table public.usulan_dinilai (
  daerah_id text not null,
  penilaian_id uuid not null,
  pengajuan_id uuid not null,
  data jsonb not null,
  diajukan_pada timestamp with time zone
);
alter table public.usulan_dinilai add constraint fk_usulan_dinilai_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.usulan_dinilai add constraint fk_usulan_dinilai_penilaian FOREIGN KEY (daerah_id, penilaian_id) REFERENCES penilaian(daerah_id, penilaian_id);
alter table public.usulan_dinilai add constraint usulan_dinilai_pkey PRIMARY KEY (daerah_id, penilaian_id, pengajuan_id);
CREATE INDEX idx_usulan_dinilai_pengajuan ON public.usulan_dinilai USING btree (daerah_id, pengajuan_id);
alter table public.usulan_dinilai enable row level security, force row level security;
create policy penyewa on public.usulan_dinilai as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.usulan_dinilai to selaras_aplikasi;
comment on table public.usulan_dinilai is 'Usulan yang dinilai, dengan angka yang diketahui program saat penilaian dibuka; null berarti tidak ada datanya.';

create table public.usulan_luar_kamus (
  daerah_id text not null,
  luar_kamus_id uuid not null,
  tahun_anggaran integer not null,
  kata text not null,
  kode_wilayah text not null,
  lokus text,
  berkas_id uuid,
  keadaan text default 'menunggu'::text not null,
  kamus_id uuid,
  jawaban text,
  diajukan_oleh text not null,
  diajukan_pada timestamp with time zone not null,
  dijawab_oleh text,
  dijawab_pada timestamp with time zone,
  versi integer default 1 not null
);
alter table public.usulan_luar_kamus add constraint check_usulan_luar_kamus_jawaban CHECK (((keadaan = 'menunggu'::text) = (jawaban IS NULL)));
alter table public.usulan_luar_kamus add constraint check_usulan_luar_kamus_kamus CHECK (((keadaan = ANY (ARRAY['dipadankan'::text, 'dibuatkan'::text])) = (kamus_id IS NOT NULL)));
alter table public.usulan_luar_kamus add constraint check_usulan_luar_kamus_keadaan CHECK ((keadaan = ANY (ARRAY['menunggu'::text, 'dipadankan'::text, 'dibuatkan'::text, 'dijawab'::text])));
alter table public.usulan_luar_kamus add constraint fk_usulan_luar_kamus_berkas FOREIGN KEY (daerah_id, berkas_id) REFERENCES berkas(daerah_id, berkas_id);
alter table public.usulan_luar_kamus add constraint fk_usulan_luar_kamus_kamus FOREIGN KEY (daerah_id, kamus_id) REFERENCES kamus_usulan(daerah_id, kamus_id);
alter table public.usulan_luar_kamus add constraint usulan_luar_kamus_pkey PRIMARY KEY (daerah_id, luar_kamus_id);
CREATE INDEX idx_usulan_luar_kamus_berkas ON public.usulan_luar_kamus USING btree (daerah_id, berkas_id);
CREATE INDEX idx_usulan_luar_kamus_kamus ON public.usulan_luar_kamus USING btree (daerah_id, kamus_id);
CREATE INDEX idx_usulan_luar_kamus_keadaan ON public.usulan_luar_kamus USING btree (daerah_id, tahun_anggaran, keadaan);
alter table public.usulan_luar_kamus enable row level security, force row level security;
create policy penyewa on public.usulan_luar_kamus as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.usulan_luar_kamus to selaras_aplikasi;
grant update (keadaan, kamus_id, jawaban, dijawab_oleh, dijawab_pada, versi) on public.usulan_luar_kamus to selaras_aplikasi;
comment on table public.usulan_luar_kamus is 'Keinginan warga yang tidak ada butirnya di kamus usulan; belum berharga dan tidak masuk anggaran sebelum dikurasi.';

create table public.usulan_sipd (
  daerah_id text not null,
  tahun_anggaran integer not null,
  id_sipd text not null,
  pengajuan_id uuid not null,
  sidik text not null,
  versi_masuk integer not null,
  titipan jsonb not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null
);
alter table public.usulan_sipd add constraint check_usulan_sipd_id CHECK (((length(id_sipd) >= 1) AND (length(id_sipd) <= 60)));
alter table public.usulan_sipd add constraint check_usulan_sipd_titipan CHECK ((jsonb_typeof(titipan) = 'object'::text));
alter table public.usulan_sipd add constraint fk_usulan_sipd_pengajuan FOREIGN KEY (daerah_id, pengajuan_id) REFERENCES pengajuan(daerah_id, pengajuan_id);
alter table public.usulan_sipd add constraint uniq_usulan_sipd_pengajuan UNIQUE (daerah_id, pengajuan_id);
alter table public.usulan_sipd add constraint usulan_sipd_pkey PRIMARY KEY (daerah_id, tahun_anggaran, id_sipd);
alter table public.usulan_sipd enable row level security, force row level security;
create policy penyewa on public.usulan_sipd as permissive for all to public using ((daerah_id = current_setting('selaras.daerah'::text, true))) with check ((daerah_id = current_setting('selaras.daerah'::text, true)));
grant insert, select on public.usulan_sipd to selaras_aplikasi;
comment on table public.usulan_sipd is 'Baris lembar usulan SIPD yang menjadi pengajuan: nomor asalnya, sidik isinya, dan sel titipan yang dikeluarkan kembali apa adanya.';

create table public.wilayah (
  kode text not null,
  nama text not null,
  tingkat text not null,
  induk_kode text,
  edisi text not null,
  luas_km2 numeric(12,3),
  penduduk integer,
  berlaku_dari date,
  berlaku_sampai date
);
alter table public.wilayah add constraint check_wilayah_kode CHECK ((kode ~ '^\d{2}(\.\d{2}(\.\d{2}(\.[123]\d{3})?)?)?$'::text));
alter table public.wilayah add constraint check_wilayah_tingkat CHECK ((tingkat = ANY (ARRAY['provinsi'::text, 'kabupaten'::text, 'kota'::text, 'kecamatan'::text, 'kelurahan'::text, 'desa'::text, 'desa-adat'::text])));
alter table public.wilayah add constraint fk_wilayah_induk FOREIGN KEY (induk_kode) REFERENCES wilayah(kode);
alter table public.wilayah add constraint wilayah_pkey PRIMARY KEY (kode);
CREATE INDEX idx_wilayah_induk ON public.wilayah USING btree (induk_kode);
grant select on public.wilayah to selaras_aplikasi;
comment on table public.wilayah is 'Wilayah administrasi menurut edisi Kepmendagri yang berlaku; kode dapat berubah, maka bukan kunci penyewa.';

create table public.wilayah_batas (
  kode text not null,
  lintang numeric(9,6) not null,
  bujur numeric(9,6) not null,
  garis text not null
);
alter table public.wilayah_batas add constraint check_wilayah_batas_titik CHECK ((((lintang >= ('-90'::integer)::numeric) AND (lintang <= (90)::numeric)) AND ((bujur >= ('-180'::integer)::numeric) AND (bujur <= (180)::numeric))));
alter table public.wilayah_batas add constraint fk_wilayah_batas_wilayah FOREIGN KEY (kode) REFERENCES wilayah(kode);
alter table public.wilayah_batas add constraint wilayah_batas_pkey PRIMARY KEY (kode);
grant select on public.wilayah_batas to selaras_aplikasi;
comment on table public.wilayah_batas is 'Batas wilayah yang disederhanakan dan tidak resmi: titik tengah, dan cincin-cincin sebagai selisih seperseratus ribu derajat.';

create table public.wilayah_petak (
  kode text not null,
  lajur integer not null,
  larik integer not null
);
alter table public.wilayah_petak add constraint check_wilayah_petak_letak CHECK (((lajur >= 0) AND (larik >= 0)));
alter table public.wilayah_petak add constraint fk_wilayah_petak_wilayah FOREIGN KEY (kode) REFERENCES wilayah(kode);
alter table public.wilayah_petak add constraint wilayah_petak_pkey PRIMARY KEY (kode);
grant select on public.wilayah_petak to selaras_aplikasi;
comment on table public.wilayah_petak is 'Letak petak kecamatan pada peta petak: lajur dari barat, larik dari utara.';

create table public.wilayah_silsilah (
  asal_kode text not null,
  penerus_kode text not null,
  jenis text not null,
  asal_nama text not null,
  penerus_nama text not null,
  tahun integer not null,
  dasar_hukum text not null
);
alter table public.wilayah_silsilah add constraint check_wilayah_silsilah_diri CHECK (((asal_kode <> penerus_kode) OR (jenis = 'ganti-nama'::text)));
alter table public.wilayah_silsilah add constraint check_wilayah_silsilah_jenis CHECK ((jenis = ANY (ARRAY['pemekaran'::text, 'penggabungan'::text, 'ganti-kode'::text, 'ganti-nama'::text])));
alter table public.wilayah_silsilah add constraint wilayah_silsilah_pkey PRIMARY KEY (asal_kode, penerus_kode, tahun);
CREATE INDEX idx_wilayah_silsilah_penerus ON public.wilayah_silsilah USING btree (penerus_kode);
grant select on public.wilayah_silsilah to selaras_aplikasi;
comment on table public.wilayah_silsilah is 'Asal dan penerus wilayah: satu dapat mekar menjadi banyak, banyak dapat bergabung menjadi satu. Kode lama boleh sudah tidak ada dalam edisi yang berlaku.';

grant usage on schema auth to selaras_aplikasi;

grant create, usage on schema public to selaras_pemilik;
grant usage on schema public to public;
