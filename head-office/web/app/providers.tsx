import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import { i18n } from '../../../renderer/text/i18n.ts';
import { NoticeStack } from '../../../renderer/ui/notice-stack.tsx';
import { cssVariablesResolver } from '../../../renderer/ui/theme.ts';
import { useNamedTheme } from '../../../renderer/ui/use-named-theme.ts';
import { queryClient } from '../api/index.ts';
import { useGuardedLocation } from './guarded-location.ts';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={useNamedTheme()} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <Router hook={useGuardedLocation}>
            <ModalsProvider>
              <NoticeStack />
              {children}
            </ModalsProvider>
          </Router>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
