/** The words of the page on backups, in Indonesian. */
import type { BackupWords } from "./en";

export function backupInIndonesian(): BackupWords {
  return {
    title: "Cadangan",
    text: "Berkas cadangan untuk semuanya belum tersedia. Untuk sementara, ekspor kontak dan ekspor interaksi memuat isi yang bisa dibaca, tetapi tidak bisa mengembalikan semuanya.",
  };
}
