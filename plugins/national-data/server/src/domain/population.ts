/** The population database's SOAP messages, service 037 (domain.md §8). Pure. */
import { createHash } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import type { Person } from '../api';

export interface PopulationQuery {
  readonly requestId: string;
  readonly officer: string;
  readonly unit: string;
  readonly account: string;
  readonly personalNumber: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** `Authorization: Basic base64(user:sha256(authUrl+user+timestamp+secret))`. `timestamp` in milliseconds. */
export function populationHeaders(
  user: string,
  secret: string,
  authUrl: string,
  timestamp: number,
): Record<string, string> {
  const digest = createHash('sha256').update(`${authUrl}${user}${timestamp}${secret}`).digest('hex');
  return {
    Timestamp: String(timestamp),
    Authorization: `Basic ${Buffer.from(`${user}:${digest}`).toString('base64')}`,
    'X-Road-Client': 'VN/GOV/H44/MOTCUA',
    ApiKey: user,
    SOAPAction: '',
    'content-type': 'text/xml; charset=utf-8',
  };
}

export function populationRequest(query: PopulationQuery): string {
  const fields = {
    MaYeuCau: query.requestId,
    MaDVC: '',
    MaTichHop: '037',
    MaCanBo: query.officer,
    MaDonVi: query.unit,
    TaiKhoan: query.account,
    SoDinhDanh: query.personalNumber,
  };
  const body = Object.entries(fields)
    .map(([name, value]) => `<dan:${name}>${escape(value)}</dan:${name}>`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:dan="http://dancuquocgia.bca"><soapenv:Body><dan:TraCuuThongTinCongDan>${body}</dan:TraCuuThongTinCongDan></soapenv:Body></soapenv:Envelope>`;
}

const address = (name: string, { residence }: Person): string =>
  `<${name}><MaTinhThanh>${residence.province}</MaTinhThanh><MaQuanHuyen></MaQuanHuyen><MaPhuongXa>${residence.commune}</MaPhuongXa><ChiTiet>${escape(residence.detail)}</ChiTiet><QuocGia>VN</QuocGia></${name}>`;

function nameParts(full: string): string {
  const words = full.split(' ');
  return `<Ho>${escape(words[0] ?? '')}</Ho><ChuDem>${escape(words.slice(1, -1).join(' '))}</ChuDem><Ten>${escape(words.at(-1) ?? '')}</Ten>`;
}

/** The answer of the simulator: a collection of one person, or an empty one. */
export function populationAnswer(person: Person | null): string {
  const relative = (tag: string, name: string): string =>
    name ? `<${tag}><HoVaTen>${escape(name)}</HoVaTen><SoDinhDanh></SoDinhDanh></${tag}>` : '';
  const citizen = person
    ? `<CongDan><SoDinhDanh>${person.personalNumber}</SoDinhDanh><SoCMND></SoCMND><HoVaTen>${nameParts(person.fullName)}</HoVaTen><GioiTinh>${person.sex === 'male' ? '1' : '2'}</GioiTinh><DanToc>${escape(person.ethnicGroup)}</DanToc><TinhTrangHonNhan>${escape(person.maritalStatus)}</TinhTrangHonNhan><NgayThangNamSinh><NgayThangNam>${person.birthDate.replaceAll('-', '')}</NgayThangNam></NgayThangNamSinh>${address('ThuongTru', person)}${address('NoiOHienTai', person)}<QuocTich>${escape(person.nationality)}</QuocTich>${relative('Cha', person.fatherName)}${relative('Me', person.motherName)}${relative('VoChong', person.spouseName)}</CongDan>`
    : '';
  return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><CongdanCollection xmlns="http://www.mic.gov.vn/dancu/1.0">${citizen}</CongdanCollection></soapenv:Body></soapenv:Envelope>`;
}

type Node = Readonly<Record<string, unknown>>;
const node = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const parser = new XMLParser({ removeNSPrefix: true, ignoreAttributes: true, parseTagValue: false, trimValues: true });

/** Reads any SOAP message into plain objects, without namespaces. */
export const soapBody = (xml: string): Node => node(node(node(parser.parse(xml))['Envelope'])['Body']);

/** The person in an answer, or null when nobody was found. */
export function readPopulationAnswer(xml: string): Person | null {
  const citizen = node(node(soapBody(xml)['CongdanCollection'])['CongDan']);
  const personalNumber = text(citizen['SoDinhDanh']);
  if (personalNumber === '') return null;
  const name = node(citizen['HoVaTen']);
  const born = text(node(citizen['NgayThangNamSinh'])['NgayThangNam']);
  const residence = node(citizen['ThuongTru']);
  const named = (tag: string): string => text(node(citizen[tag])['HoVaTen']);
  return {
    personalNumber,
    fullName: [name['Ho'], name['ChuDem'], name['Ten']]
      .map(text)
      .filter((part) => part !== '')
      .join(' '),
    birthDate: `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6, 8)}`,
    sex: text(citizen['GioiTinh']) === '1' ? 'male' : 'female',
    ethnicGroup: text(citizen['DanToc']),
    nationality: text(citizen['QuocTich']),
    residence: {
      province: text(residence['MaTinhThanh']),
      commune: text(residence['MaPhuongXa']),
      detail: text(residence['ChiTiet']),
    },
    maritalStatus: text(citizen['TinhTrangHonNhan']),
    fatherName: named('Cha'),
    motherName: named('Me'),
    spouseName: named('VoChong'),
  };
}
