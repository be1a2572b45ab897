import { useMemo, type JSX } from 'react';
import { NavLink, Navigate, useParams } from 'react-router-dom';
import { useAsked } from '../data/useAsked';
import { useWords } from '../i18n/useWords';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { usePageTitle } from '../layout/usePageTitle';
import { useMe } from '../layout/useMe';
import type { Room, RowPage } from './administration';
import { RegisterRoom } from './RegisterRoom';
import { RoleRoom } from './RoleRoom';
import '../registers/registers.css';
import '../team/team.css';
import './administration.css';

const AGENCIES = `administration/agencies?${new URLSearchParams({ filter: '{"state":"all"}', limit: '1000' }).toString()}`;

/** The rooms of administration on the left, one of them open. */
const AdministrationPage = (): JSX.Element => {
  const { t, say } = useWords();
  const { room: name = '' } = useParams();
  const me = useMe();
  const { answer: rooms, problem } = useAsked<readonly Room[]>('administration');
  const structure = rooms?.some(({ id }) => id === 'agencies') ?? false;
  const { answer: units, problem: unknown, refresh } = useAsked<RowPage>(structure ? AGENCIES : null);
  // Whoever keeps no agencies chooses among the units whose books are his.
  const { answer: own } = useAsked<readonly { readonly code: string; readonly name: string }[]>(
    rooms && !structure ? 'registers' : null,
  );
  const agencies = useMemo(
    () =>
      new Map([
        ...(units?.rows ?? []).map(({ key, values }) => [key, values['name'] ?? key] as const),
        ...(own ?? []).map(({ code, name: unit }) => [code, unit] as const),
      ]),
    [units, own],
  );
  const roles = me?.may.includes('administration.people') ?? false;
  const room = rooms?.find(({ id }) => id === name);
  const title = room ? say(room.title) : name === 'roles' ? t('administration.roles') : t('administration.title');
  usePageTitle(title);
  if (problem ?? (units ? null : unknown)) return <Refused error={problem ?? unknown} />;
  if (!rooms || (structure && !units)) return <PageSkeleton />;
  const [first] = rooms;
  if (name === '' && first) return <Navigate to={`/administration/${first.id}`} replace />;
  return (
    <div className="administration">
      <nav aria-label={t('administration.title')} className="rooms">
        <p className="rail-part">{t('administration.title')}</p>
        <ul>
          {rooms.map(({ id, title: label }) => (
            <li key={id}>
              <NavLink to={`/administration/${id}`} className="rail-link">
                {say(label)}
              </NavLink>
            </li>
          ))}
          {roles ? (
            <li>
              <NavLink to="/administration/roles" className="rail-link">
                {t('administration.roles')}
              </NavLink>
            </li>
          ) : null}
          <li>
            <NavLink to="/calendar" className="rail-link">
              {t('nav.calendar')}
            </NavLink>
          </li>
        </ul>
      </nav>
      <div className="room">
        <div className="head">
          <h1>{title}</h1>
          <p>{room ? say(room.about) : name === 'roles' ? t('administration.roles_about') : ''}</p>
        </div>
        {room ? <RegisterRoom key={room.id} room={room} agencies={agencies} onChange={refresh} /> : null}
        {!room && name === 'roles' ? <RoleRoom /> : null}
        {!room && name !== 'roles' ? <p className="empty">{t('administration.no_room')}</p> : null}
      </div>
    </div>
  );
};

export default AdministrationPage;
