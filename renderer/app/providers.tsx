import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { queryClient } from '../api/index.ts';
import { i18n } from '../text/i18n.ts';
import { NoticeStack } from '../ui/notice-stack.tsx';
import { cssVariablesResolver } from '../ui/theme.ts';
import { useNamedTheme } from '../ui/use-named-theme.ts';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={useNamedTheme()} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <Router hook={useHashLocation}>
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
