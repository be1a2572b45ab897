import { lazy, type JSX } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { authProvider } from './auth/authProvider';
import { dataProvider } from './data/dataProvider';
import { i18nProvider } from './i18n/i18nProvider';
import { Home } from './layout/Home';
import { NotFound } from './layout/NotFound';
import { OfficeLayout } from './layout/OfficeLayout';
import { darkTheme, lightTheme } from './layout/theme';

const InboxPage = lazy(() => import('./inbox/InboxPage'));
const DossierPage = lazy(() => import('./dossiers/DossierPage'));
const ApprovalsPage = lazy(() => import('./approvals/ApprovalsPage'));
const QualityPage = lazy(() => import('./quality/QualityPage'));
const IndicatorPage = lazy(() => import('./quality/IndicatorPage'));
const WatchPage = lazy(() => import('./watch/WatchPage'));
const CalendarPage = lazy(() => import('./calendar/CalendarPage'));
const LikelyLatePage = lazy(() => import('./forecast/LikelyLatePage'));
const RegistersPage = lazy(() => import('./registers/RegistersPage'));
const TeamPage = lazy(() => import('./team/TeamPage'));
const MyAbsencePage = lazy(() => import('./absence/MyAbsencePage'));
const MiningPage = lazy(() => import('./mining/MiningPage'));
const CounterPage = lazy(() => import('./counter/CounterPage'));
const AuditPage = lazy(() => import('./audit/AuditPage'));
const GlassPage = lazy(() => import('./audit/GlassPage'));
const QueuePage = lazy(() => import('./queue/QueuePage'));
const AdministrationPage = lazy(() => import('./administration/AdministrationPage'));
const HelpPage = lazy(() => import('./help/HelpPage'));
const TargetsPage = lazy(() => import('./targets/TargetsPage'));

/** The back office: one resource per thing of the office API, each page loaded when it is first opened. */
export const App = (): JSX.Element => (
  <Admin
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    layout={OfficeLayout}
    theme={lightTheme}
    darkTheme={darkTheme}
    defaultTheme="light"
    loginPage={false}
    catchAll={NotFound}
    requireAuth
    disableTelemetry
  >
    <CustomRoutes>
      <Route path="/" element={<Home />} />
    </CustomRoutes>
    <Resource name="inbox">
      <Route path=":view" element={<InboxPage />} />
    </Resource>
    <Resource name="dossiers">
      <Route path=":id" element={<DossierPage />} />
    </Resource>
    <Resource name="decisions">
      <Route path=":view" element={<ApprovalsPage />} />
    </Resource>
    <Resource name="quality" list={QualityPage}>
      <Route path="indicator" element={<IndicatorPage />} />
    </Resource>
    <Resource name="watch" list={WatchPage} />
    <Resource name="calendar" list={CalendarPage} />
    <Resource name="likely-late" list={LikelyLatePage} />
    <Resource name="registers" list={RegistersPage} />
    <Resource name="team" list={TeamPage} />
    <Resource name="my-absence" list={MyAbsencePage} />
    <Resource name="mining" list={MiningPage} />
    <Resource name="administration" list={AdministrationPage}>
      <Route path=":room" element={<AdministrationPage />} />
    </Resource>
    <Resource name="targets" list={TargetsPage} />
    <Resource name="counter" list={CounterPage} />
    <Resource name="queue" list={QueuePage} />
    <Resource name="help" list={HelpPage} />
    <Resource name="audit" list={AuditPage} />
    <Resource name="glass" list={GlassPage} />
  </Admin>
);
