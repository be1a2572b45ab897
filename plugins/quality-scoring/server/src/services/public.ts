/** The index of a unit, and what stands behind it. */
import type { Core } from '@strapi/strapi';
import { Problem } from '@motcua/plugin-identity';
import type { QualityIndex, QualityScoring } from '../api';
import { GROUPS, ratioOf, scoreGroup, sumPoints, twoDecimals, type Measure } from '../domain/decision-766';
import { monthTally, tallyDossiers, tallyUsedProcedures, type Period } from '../repositories/dossier-facts';
import { agencyByCode, proceduresOf } from '../repositories/procedure-facts';

/** The procedure by which certified copies are offered. */
const CERTIFIED_COPIES = '2.000815';

class AgencyNotFound extends Problem {
  constructor(code: string) {
    super(
      'agency-not-found',
      404,
      { vi: 'Không có đơn vị này', en: 'No such unit' },
      { vi: `Mã đơn vị: ${code}`, en: `Unit code: ${code}` },
    );
  }
}

async function measures(
  strapi: Core.Strapi,
  agency: { code: string; kind: string },
  period: Period,
): Promise<Readonly<Record<string, Measure>>> {
  const knex = strapi.db.connection;
  const [dossiers, used, procedures] = await Promise.all([
    tallyDossiers(knex, period),
    tallyUsedProcedures(knex, period),
    proceduresOf(knex, agency),
  ]);
  const count = (test: (procedure: (typeof procedures)[number]) => boolean): number => procedures.filter(test).length;
  const share = (numerator: number, denominator = procedures.length): Measure => ({ numerator, denominator });
  const online = count((one) => one.online);
  const withFees = count((one) => one.withFees);
  return {
    ...dossiers,
    PUBLIC_CONTENT_FULL: share(count((one) => one.complete)),
    PROCEDURES_ONLINE: share(online),
    SERVICES_WITH_DOSSIERS: share(
      count((one) => one.online && used.used.includes(one.code)),
      online,
    ),
    PROCEDURES_PAID_ONLINE: share(
      count((one) => one.withFees && used.paid.includes(one.code)),
      withFees,
    ),
    FEE_DATA_SYNCHRONISED: share(0, withFees),
    CITIZEN_DATA_CONNECTED_FORMALITY: share(count((one) => used.population.includes(one.code))),
    ELECTRONIC_CERTIFIED_COPY: share(
      count((one) => one.code === CERTIFIED_COPIES && one.online),
      count((one) => one.code === CERTIFIED_COPIES),
    ),
  };
}

export default ({ strapi }: { strapi: Core.Strapi }): QualityScoring => ({
  async index(agencyCode, from, to): Promise<QualityIndex> {
    const agency = await agencyByCode(strapi.db.connection, agencyCode);
    if (!agency) throw new AgencyNotFound(agencyCode);
    const measured = await measures(strapi, agency, { agency: agencyCode, from, to });
    const groups = GROUPS.map((group) => {
      const scores = scoreGroup(group, measured);
      return {
        code: group.code,
        name: group.name,
        max: group.max,
        points: sumPoints(scores),
        indicators: scores.map(({ rule, ratio, points }) => {
          const measure = measured[rule.code];
          const counted = measure && 'denominator' in measure ? measure : { numerator: 0, denominator: 0 };
          return {
            code: rule.code,
            name: rule.name,
            numerator: counted.numerator,
            denominator: counted.denominator,
            ratio,
            points,
            max: rule.max,
          };
        }),
      };
    });
    return {
      unit: { code: agency.code, name: agency.name },
      from,
      to,
      total: twoDecimals(groups.reduce((sum, group) => sum + group.points, 0)),
      groups,
    };
  },

  async headline() {
    const { onTime, medianDays, month } = await monthTally(strapi.db.connection);
    const share = onTime.denominator > 0 ? ratioOf(onTime) : null;
    return { onTime: share, medianDays, satisfaction: share, month };
  },
});
