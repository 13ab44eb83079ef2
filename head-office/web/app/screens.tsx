import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { EmptyState } from '../../../renderer/ui/empty-state.tsx';
import { ErrorBoundary } from '../../../renderer/ui/error-boundary.tsx';
import { PATHS } from './paths.ts';
import { ROUTES } from './routes.tsx';

export function Screens() {
  const { t } = useTranslation('headOffice');
  const [location, navigate] = useLocation();
  return (
    <ErrorBoundary key={location}>
      <Switch>
        {ROUTES.map(({ path, screen }) => (
          <Route key={path} path={path} component={screen} />
        ))}
        <Route>
          <EmptyState title={t('notFoundTitle')}>
            <Button onClick={() => navigate(PATHS.overview)}>{t('notFoundAction')}</Button>
          </EmptyState>
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}
