/** A stand-in for the national portal's synchronisation service: it speaks its protocol, remembers what it was told, and shows it. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const CALLS_PER_SESSION = 500;

interface Progress {
  readonly TrangThai: string;
  readonly ThoiDiemXuLy: string;
  readonly NguoiXuLy: string;
  readonly NoiDungXuLy: string;
}

interface Known {
  readonly MaHoSo: string;
  readonly TenTTHC: string;
  readonly code: string;
  readonly status: string;
  readonly updatedAt: string;
  readonly history: readonly Progress[];
}

type Body = Readonly<Record<string, unknown>>;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const lineOf = (dossier: Known): string => `${JSON.stringify(dossier)}\n`;

/** One line per change, the last of a dossier counts; a line that a kill cut off was never acknowledged. */
function readJournal(file: string): Map<string, Known> {
  const dossiers = new Map<string, Known>();
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    try {
      // Written by `lineOf`.
      const dossier = JSON.parse(line) as Known;
      dossiers.delete(dossier.MaHoSo);
      dossiers.set(dossier.MaHoSo, dossier);
    } catch {
      continue;
    }
  }
  return dossiers;
}

export class NpspSimulator {
  readonly #file: string;
  readonly #password: string;
  readonly #callsPerSession: number;
  readonly #dossiers: Map<string, Known>;
  #sessions = new Map<string, number>();

  constructor(file: string, password: string, callsPerSession = CALLS_PER_SESSION) {
    this.#callsPerSession = callsPerSession;
    this.#file = file;
    this.#password = password;
    this.#dossiers = readJournal(file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, [...this.#dossiers.values()].map(lineOf).join(''));
    renameSync(`${file}.new`, file);
  }

  logIn({ username, password }: Body): Body {
    if (username !== 'motcua' || password !== this.#password)
      return { error_code: 1, message: 'Sai tài khoản hoặc mật khẩu' };
    const session = randomUUID();
    this.#sessions.set(session, this.#callsPerSession);
    return { error_code: 0, session };
  }

  call(session: string | undefined, { service, data, maHoSo }: Body): Body {
    const left = this.#sessions.get(session ?? '') ?? 0;
    if (left <= 0) {
      this.#sessions.delete(session ?? '');
      return { error_code: 401, message: 'SESSION_EXPIRED' };
    }
    this.#sessions.set(session ?? '', left - 1);
    const items = Array.isArray(data) ? (data as readonly Body[]) : [];
    if (service === 'DongBoHoSoMC') items.forEach((item) => this.#synchronise(item));
    else if (service === 'CapNhatTienDoHoSoMC') items.forEach((item) => this.#progress(item));
    else if (service === 'TraCuuHoSo')
      return { error_code: 0, result: [this.#dossiers.get(text(maHoSo))].filter(Boolean) };
    else return { error_code: 2, message: `Không có dịch vụ ${text(service)}` };
    return items.every(({ MaHoSo }) => text(MaHoSo) !== '')
      ? { error_code: 0, message: 'OK' }
      : { error_code: 3, message: 'Thiếu MaHoSo' };
  }

  #synchronise(item: Body): void {
    const MaHoSo = text(item['MaHoSo']);
    if (MaHoSo === '') return;
    const known = this.#dossiers.get(MaHoSo);
    this.#keep({
      MaHoSo,
      TenTTHC: text(item['TenTTHC']),
      code: text(item['ThongTinKhac']),
      status: text(item['TrangThaiHoSo']),
      updatedAt: new Date().toISOString(),
      history: known?.history ?? [],
    });
  }

  /** The same step told twice is one step: at least once on their side, once on ours. */
  #progress(item: Body): void {
    const MaHoSo = text(item['MaHoSo']);
    const known = this.#dossiers.get(MaHoSo);
    if (!known) return;
    const step: Progress = {
      TrangThai: text(item['TrangThai']),
      ThoiDiemXuLy: text(item['ThoiDiemXuLy']),
      NguoiXuLy: text(item['NguoiXuLy']),
      NoiDungXuLy: text(item['NoiDungXuLy']),
    };
    const twice = known.history.some((one) => JSON.stringify(one) === JSON.stringify(step));
    this.#keep({
      ...known,
      status: step.TrangThai,
      updatedAt: new Date().toISOString(),
      history: twice ? known.history : [...known.history, step],
    });
  }

  #keep(dossier: Known): void {
    this.#dossiers.delete(dossier.MaHoSo);
    this.#dossiers.set(dossier.MaHoSo, dossier);
    // Before the answer: what was acknowledged survives a kill.
    appendFileSync(this.#file, lineOf(dossier));
  }

  /** Newest first. */
  list(): readonly Known[] {
    return [...this.#dossiers.values()].reverse();
  }
}
