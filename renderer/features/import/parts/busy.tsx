import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import s from '../import.module.css';
import type { Import } from '../use-import.ts';

type Report = NonNullable<NonNullable<Import['busy']>['progress']>;

interface Props {
  progress: Report | null;
  onCancel(): void;
}

/** Reading and comparing can be cancelled; writing is one transaction that ends by itself within seconds. */
export function Busy({ progress, onCancel }: Props) {
  const { t } = useTranslation(['imports', 'common']);
  const phase = progress?.phase ?? 'read';
  const mayCancel = phase === 'read' || phase === 'backup' || phase === 'compare';
  const percent = progress ? Math.round((progress.done / Math.max(1, progress.total)) * 100) : 0;
  const words = [t(`phase_${phase}`), progress?.file].filter(Boolean).join(': ');
  useKeys((event) => {
    if (event.key !== 'Escape' || !mayCancel) return false;
    onCancel();
    return true;
  });
  return (
    <div className={s.busy} role="status">
      <p className="k-strong">{words}</p>
      <Progress value={percent} aria-label={words} />
      <p className="k-dim">{t(mayCancel ? 'busyNothingYet' : 'busyWriting')}</p>
      <Button variant="default" disabled={!mayCancel} rightSection={<KeyCap>Esc</KeyCap>} onClick={onCancel}>
        {t('common:cancel')}
      </Button>
    </div>
  );
}
