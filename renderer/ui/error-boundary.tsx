import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';

interface Props {
  children: ReactNode;
}

/** A fault in one screen stops that screen, not the window. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken onReload={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

function Broken({ onReload }: { onReload: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <EmptyState title={t('brokenTitle')} text={t('brokenBody')}>
      <Button onClick={onReload}>{t('common:refresh')}</Button>
    </EmptyState>
  );
}
