import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { PATHS } from '../paths.ts';
import { ROUTES } from '../routes.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';

export function Screens() {
  const { t } = useTranslation('shell');
  const [location, navigate] = useLocation();
  return (
    <ErrorBoundary key={location}>
      <Switch>
        {ROUTES.map(({ path, screen }) => (
          <Route key={path} path={path} component={screen} />
        ))}
        <Route>
          <EmptyState title={t('notFoundTitle')}>
            <Button onClick={() => navigate(PATHS.today)}>{t('notFoundAction')}</Button>
          </EmptyState>
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}
