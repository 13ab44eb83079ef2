import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

interface Props {
  lookedBackTo: string | null;
  isFetching: boolean;
  onMore(): void;
}

/** Nothing found yet, and not everything looked through. */
export function Searching({ lookedBackTo, isFetching, onMore }: Props) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  return (
    <EmptyState title={t('noneFoundTitle')} text={t('noneYetText', { at: format.dateTime(lookedBackTo) })}>
      <Button loading={isFetching} onClick={onMore}>
        {t('searchOn')}
      </Button>
    </EmptyState>
  );
}
