import { useTranslation } from 'react-i18next';
import { type PackageKind, packageContents } from '../../../../shared/sync-protocol/index.ts';
import { useFormat } from '../../text/use-format.ts';
import page from '../../ui/page.module.css';
import s from './packages.module.css';

/** What a package says, readably; content of an unknown shape is not shown. */
export function PackageContent({ kind, content }: { kind: PackageKind; content: unknown }) {
  const Part = { holidays: Holidays, promos: Promos, templates: Templates, programs: Programs, targets: Targets }[kind];
  return (
    <div className={s.content}>
      <Part content={content} />
    </div>
  );
}

function Holidays({ content }: { content: unknown }) {
  const format = useFormat();
  const read = packageContents.holidays.safeParse(content);
  return (
    <dl className={page.facts}>
      {read.data?.holidays.map(({ date, name }) => [<dt key={`${date} word`}>{format.longDate(date)}</dt>, <dd key={date}>{name}</dd>])}
    </dl>
  );
}

function Promos({ content }: { content: unknown }) {
  const { t } = useTranslation('headOfficeAdmin');
  const format = useFormat();
  const read = packageContents.promos.safeParse(content);
  return read.data?.promos.map(({ code, name, fromDay, toDay }) => (
    <div key={code}>
      <p>
        <b className="k-strong">{name}</b> <span className="k-dim k-code">{code}</span>
      </p>
      <p className="k-2">{fromDay || toDay ? `${format.shortDate(fromDay)} – ${format.shortDate(toDay)}` : t('always')}</p>
    </div>
  ));
}

function Templates({ content }: { content: unknown }) {
  const { t } = useTranslation(['headOfficeAdmin', 'settings']);
  const read = packageContents.templates.safeParse(content);
  return read.data?.templates.map(({ name, kind, programCode, attempt, body }) => (
    <div key={`${kind} ${programCode} ${attempt} ${name}`}>
      <p>
        <b className="k-strong">{name}</b>{' '}
        <span className="k-dim">
          {[t(`settings:kind_${kind}`), programCode, attempt && t('settings:attemptNo', { n: attempt })].filter(Boolean).join(', ')}
        </span>
      </p>
      <p className={s.text}>{body}</p>
    </div>
  ));
}

function Programs({ content }: { content: unknown }) {
  const { t } = useTranslation(['headOfficeAdmin', 'common', 'settings']);
  const read = packageContents.programs.safeParse(content);
  return read.data?.programs.map(({ code, name, subject = 'vehicle', anchor, active, attempts, schemes }) => (
    <div key={code}>
      <p>
        <b className="k-strong">{name}</b> <span className="k-dim">{active ? code : `${code}, ${t('inactive')}`}</span>
      </p>
      <p className="k-2">{t(subject === 'vehicle' ? `settings:anchor_${anchor}` : `settings:start_${subject}`)}</p>
      <p className="k-2">
        {attempts.map(({ daysBefore, channel }) => t('attemptWords', { days: daysBefore, channel: t(`common:${channel}`) })).join(', ')}
      </p>
      <p className="k-2">
        {t('schemeCount', { count: schemes.length, prefixes: schemes.map(({ enginePrefix }) => enginePrefix).join(', ') })}
      </p>
    </div>
  ));
}

function Targets({ content: _ }: { content: unknown }) {
  const { t } = useTranslation('headOfficeAdmin');
  return <p className="k-2">{t('targetsContent')}</p>;
}
