import type { JSX } from 'react';
import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { QualityIndex } from '../data/types';
import { useWords } from '../i18n/useWords';
import { decimal } from '../layout/format';
import { toneOf } from './finding';

const colours = { good: 'var(--jade)', soon: 'var(--amber)', late: 'var(--red)' } as const;
/** Pixels; the same in quality.css, so that names, bars and points stand on one line. */
const rowHeight = 34;

/** The six groups as shares of their own maximum, between their names and their points. The table carries the same figures. */
const GroupBars = ({ groups }: { readonly groups: QualityIndex['groups'] }): JSX.Element => {
  const { say, locale } = useWords();
  const rows = groups.map((group) => ({
    code: group.code,
    name: say(group.name),
    share: group.max === 0 ? 0 : (group.points / group.max) * 100,
    fill: colours[toneOf(group)],
  }));
  return (
    <div aria-hidden="true" className="bars">
      <ul>
        {rows.map(({ code, name }) => (
          <li key={code}>{name}</li>
        ))}
      </ul>
      <ResponsiveContainer width="100%" height={rows.length * rowHeight}>
        <BarChart
          data={rows}
          layout="vertical"
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" domain={[0, 100]} hide />
          <YAxis type="category" dataKey="name" hide />
          <Bar
            dataKey="share"
            barSize={18}
            radius={3}
            background={{ fill: 'var(--chip)', radius: 3 }}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
      <ul className="bar-points">
        {groups.map(({ code, points, max }) => (
          <li key={code}>
            <strong>{decimal(points, locale)}</strong> / {decimal(max, locale, 0)}
          </li>
        ))}
      </ul>
    </div>
  );
};

export default GroupBars;
