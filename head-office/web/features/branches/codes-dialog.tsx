import { Button, CopyButton, Group, Modal, Portal } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Answer, useSession } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import page from '../../ui/page.module.css';
import { saveFile } from '../../ui/save-file.ts';
import { Scroll } from '../../ui/scroll.tsx';
import s from './branches.module.css';
import { codesCsv } from './codes-csv.ts';

interface Props {
  codes: Answer<'branches.issueCodes'>;
  onClose(): void;
}

/** Head office keeps only a hash of them: this is the one time that they can be read. */
export function CodesDialog({ codes, onClose }: Props) {
  const { t } = useTranslation(['headOfficeAdmin', 'common']);
  const format = useFormat();
  const { headOffice, today } = useSession();
  const heads = [t('code'), t('branch'), t('enrolCode'), t('validUntil')];
  const text = codes.map(({ branchCode, name, code }) => `${branchCode}\t${name}\t${code}`).join('\n');
  return (
    <>
      <Modal opened onClose={onClose} title={t('codesShown')} size={640} centered closeOnClickOutside={false}>
        <p className="k-2">{t('codesOnce')}</p>
        <Scroll className={s.codes}>
          <table className={page.table}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {codes.map(({ branchId, branchCode, name, code, expiresAt }) => (
                <tr key={branchId}>
                  <td className="k-code">{branchCode}</td>
                  <td>{name}</td>
                  <td className={`k-code ${s.code}`}>{code}</td>
                  <td>{format.instant(expiresAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <Group gap={8} mt={16}>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
                onClick={copy}
              >
                {t(copied ? 'common:copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
          <Button
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            onClick={() => saveFile(`kode-pendaftaran-${today}.csv`, codesCsv(heads, codes), 'text/csv')}
          >
            {t('saveCsv')}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => window.print()}>
            {t('printSlips')}
          </Button>
          <span className="k-grow" />
          <Button onClick={onClose}>{t('common:close')}</Button>
        </Group>
      </Modal>
      <Portal>
        <div className={s.slips} data-print-alone>
          {codes.map(({ branchId, branchCode, name, code, expiresAt }) => (
            <div key={branchId} className={s.slip}>
              <span>
                {headOffice} · {t('enrolCode')}
              </span>
              <span>
                {name} ({branchCode})
              </span>
              <b>{code}</b>
              <span>{t('slipUntil', { date: format.instant(expiresAt) })}</span>
              <span>{t('slipHow', { address: window.location.origin })}</span>
            </div>
          ))}
        </div>
      </Portal>
    </>
  );
}
