import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../api/index.ts';
import { notify } from '../../../ui/notify.ts';

/** The wrong vehicle, step or day was marked as serviced: taken back, and the step is planned again. */
export function Unmark({ visitId }: { visitId: number }) {
  const { t } = useTranslation('customers');
  const unmark = useChange('vehicle.unmarkServiced');
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      loading={unmark.isPending}
      onClick={() =>
        unmark.mutate(
          { visitId },
          { onSuccess: () => notify({ about: 'unmarkedServiced', message: t('unmarkedServiced'), autoClose: 4000 }) },
        )
      }
    >
      {t('unmarkServiced')}
    </Button>
  );
}
