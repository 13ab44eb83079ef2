import { i18n } from '../../../../../renderer/text/i18n.ts';
import { useLanguage } from '../../../../../renderer/text/language.ts';
import { texts } from '../../../../../shared/text/index.ts';
import { type Answer, useRead } from '../../../api/index.ts';
import { type PageFormat, useFormat } from '../../../text/use-format.ts';
import { workdayWords } from '../../../text/workday-words.ts';
import { auditDetail } from './audit-detail.ts';

type Entry = Answer<'audit.list'>[number];

/** The words of a key; for what this page does not know yet, the name as the server wrote it. */
function wordsOr(key: string, name: string): string {
  return Object.hasOwn(texts.id.headOfficeAdmin, key) ? i18n.t(`headOfficeAdmin:${key as 'always'}`) : name;
}

/** An audit entry as people read it: names instead of numbers, where the thing still exists. */
export function useAuditWords() {
  useLanguage(); // says everything anew in another one
  const format = useFormat();
  const users = useRead('users.list', {}).data ?? [];
  const branches = useRead('branches.list', {}).data ?? [];
  const areas = useRead('areas.list', {}).data ?? [];
  const packages = useRead('packages.list', {}).data ?? [];
  const areaName = (id: unknown) => areas.find((area) => area.id === id)?.name ?? String(id);

  function thing({ entity, entityId }: Entry): string {
    const id = Number(entityId);
    const names = {
      user: users.find((user) => user.id === id)?.name,
      branch: branches.find((branch) => branch.id === id || branch.code === entityId)?.name,
      area: areas.find((area) => area.id === id)?.name,
      package: packages.find(({ version }) => version === id)?.title,
    };
    const name = names[entity as keyof typeof names] ?? entityId;
    return name ? `${wordsOr(`entity_${entity}`, entity)} ${name}` : wordsOr(`entity_${entity}`, entity);
  }

  function detail(entry: Entry): string {
    const pairs = auditDetail(entry.detail).filter(([, value]) => !Array.isArray(value) || value.length > 0);
    const words = pairs.map(([name, value]) => {
      const written = name === 'areas' && Array.isArray(value) ? value.map(areaName).join(', ') : valueWords(name, value, format);
      if (name === null) return written;
      return `${wordsOr(`detail_${name}`, name)} ${name === 'areaId' ? areaName(value) : written}`;
    });
    return words.join('; ') || '–';
  }
  return { action: ({ action }: Entry) => wordsOr(`audit_${action}`, action), thing, detail };
}

function valueWords(name: string | null, value: unknown, format: PageFormat): string {
  if (typeof value === 'boolean') return i18n.t(value ? 'headOfficeAdmin:yes' : 'headOfficeAdmin:no');
  if (Array.isArray(value)) return value.map((one) => valueWords(name, one, format)).join(', ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (name === 'role' && Object.hasOwn(texts.id.headOffice, `role_${text}`)) return i18n.t(`headOffice:role_${text as 'viewer'}`);
  if (name === 'kind' || name === 'list') return wordsOr(`${name}_${text}`, text);
  if (name === 'workdays') return workdayWords(text, format);
  if (name === 'months') return format.month(text);
  return /^\d{4}-\d{2}-\d{2}T.*Z$/.test(text) ? format.instant(text) : text;
}
