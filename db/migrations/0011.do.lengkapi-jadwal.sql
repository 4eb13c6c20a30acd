-- The calendar: process × stage × region, the year of the event beside the budget year, and changes as rows of their own.

alter table jadwal add column proses text not null default 'usulan';
alter table jadwal add column tahun_kegiatan integer;
alter table jadwal add column publik boolean not null default true;
alter table jadwal add column versi integer not null default 1;

-- The owner sees no row while row-level security is forced on it.
alter table jadwal no force row level security;
update jadwal set tahun_kegiatan = tahun_anggaran - 1;
update jadwal set dasar_hukum = dasar_hukum || '; diperpanjang dengan ' || surat_perpanjangan where surat_perpanjangan is not null;
alter table jadwal force row level security;

alter table jadwal alter column tahun_kegiatan set not null;
alter table jadwal drop column surat_perpanjangan;
alter table jadwal drop constraint uniq_jadwal;
alter table jadwal add constraint check_jadwal_proses check (proses in ('usulan', 'rkp-desa', 'kamus', 'pokir', 'rkpd', 'renja', 'kua-ppas', 'apbd', 'perubahan-rkpd', 'evaluasi', 'pelaporan', 'rpjmd'));
alter table jadwal add constraint check_jadwal_publik check (publik or proses <> 'usulan');
create index idx_jadwal_tahap on jadwal (daerah_id, tahun_anggaran, proses, tahap);
comment on column jadwal.tahun_kegiatan is 'Tahun diselenggarakannya, bukan tahun anggarannya (Musrenbang 2024 untuk anggaran 2025).';
comment on column jadwal.tutup is 'Penutupan semula; yang berlaku kini menurut perubahan_jadwal terakhir. Saat pertama di luar jendela.';

create table perubahan_jadwal (
  daerah_id text not null,
  perubahan_id uuid not null,
  jadwal_id uuid not null,
  urut integer not null,
  jenis text not null,
  tutup_lama timestamptz not null,
  tutup_baru timestamptz,
  nomor_surat text,
  tanggal_surat date,
  penandatangan text,
  alasan text not null,
  ditetapkan_pada timestamptz not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, perubahan_id),
  constraint uniq_perubahan_jadwal_urut unique (daerah_id, jadwal_id, urut),
  constraint check_perubahan_jadwal_jenis check (jenis in ('perpanjangan', 'pemendekan', 'pembatalan')),
  constraint check_perubahan_jadwal_tutup check (
    case jenis when 'perpanjangan' then tutup_baru is not null and tutup_baru > tutup_lama
               when 'pemendekan' then tutup_baru is not null and tutup_baru < tutup_lama
               else tutup_baru is null end),
  constraint check_perubahan_jadwal_surat check (jenis <> 'perpanjangan' or (nomor_surat is not null and tanggal_surat is not null and penandatangan is not null)),
  constraint check_perubahan_jadwal_alasan check (length(btrim(alasan)) >= 10)
);
comment on table perubahan_jadwal is 'Perpanjangan (dengan surat), pemendekan, atau pembatalan sebuah jendela; terbuka bagi umum, tanggal semula tidak pernah ditimpa.';
alter table perubahan_jadwal add constraint fk_perubahan_jadwal_jadwal foreign key (daerah_id, jadwal_id) references jadwal (daerah_id, jadwal_id);

create table aturan_terlambat (
  daerah_id text not null,
  aturan_id uuid not null,
  berlaku_mulai date not null,
  berlaku_sampai date,
  hari_sebelum_kecamatan integer not null,
  hari_surat_sebelum_tutup integer not null,
  dasar_hukum text not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, aturan_id),
  constraint uniq_aturan_terlambat unique (daerah_id, berlaku_mulai),
  constraint check_aturan_terlambat_masa check (berlaku_sampai is null or berlaku_sampai >= berlaku_mulai),
  constraint check_aturan_terlambat_hari check (hari_sebelum_kecamatan between 0 and 60 and hari_surat_sebelum_tutup between 0 and 60)
);
comment on table aturan_terlambat is 'Siapa boleh memasukkan usulan desa tanpa jaringan sesudah jendela tertutup, dan sampai kapan, menurut aturan daerah yang berlaku pada tanggalnya.';

alter table pengecualian add column aturan_id uuid;
comment on column pengecualian.aturan_id is 'Aturan terlambat yang mengizinkan operator kecamatan menerbitkannya; kosong bila diterbitkan admin perencanaan.';
alter table pengecualian add constraint fk_pengecualian_aturan foreign key (daerah_id, aturan_id) references aturan_terlambat (daerah_id, aturan_id);
create index idx_pengecualian_aturan on pengecualian (daerah_id, aturan_id);

alter table perubahan_jadwal enable row level security;
alter table perubahan_jadwal force row level security;
create policy penyewa on perubahan_jadwal using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
alter table aturan_terlambat enable row level security;
alter table aturan_terlambat force row level security;
create policy penyewa on aturan_terlambat using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));

grant select, insert on perubahan_jadwal to selaras_aplikasi;
grant select, insert on aturan_terlambat to selaras_aplikasi;
grant update (berlaku_sampai) on aturan_terlambat to selaras_aplikasi;
revoke update on jadwal from selaras_aplikasi;
grant update (tahun_kegiatan, buka, tutup, musyawarah_wajib, publik, dasar_hukum, versi) on jadwal to selaras_aplikasi;
