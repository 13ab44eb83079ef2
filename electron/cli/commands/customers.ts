import type { Command } from 'commander';
import { AppError } from '../../../shared/contract/errors.ts';
import { labelKey } from '../../../shared/domain/label-colors.ts';
import { PERSON_FACTS } from '../../../shared/domain/merge/facts.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import type { StoreContext } from '../../worker/store-context.ts';
import { callStore } from '../call-store.ts';
import { mergeChoices } from '../merge-choices.ts';
import type { CommandRunner } from '../run-command.ts';
import { withBranch } from '../with-branch.ts';

/** The list of customers, and those who are recorded twice. Merging is a person's decision: there is no command that merges all that are offered (DOMAIN 2). */
export function addCustomers(program: Command, run: CommandRunner): void {
  const customers = program.command('customers').description('the list of customers, and who may be recorded twice');
  customers
    .command('duplicates')
    .description('pairs who may be one person, and why')
    .requiredOption('--db <file>')
    .action(
      run((environment, { db }) =>
        withBranch(environment, { db }, async (context) => {
          const pairs = await callStore(context, 'customers.duplicates', {});
          const shown = ({ customerId, name, phone }: (typeof pairs)[number]['a']) =>
            [customerId, name, phone ? formatPhone(phone) : ''].filter((part) => part !== '').join(' ');
          return { json: pairs, text: [...pairs.map(({ a, b, why }) => `${shown(a)}  |  ${shown(b)}  ${why}`), `${pairs.length} pairs`] };
        }),
      ),
    );
  customers
    .command('merge')
    .description('make one customer of two, as a person has decided')
    .requiredOption('--db <file>')
    .requiredOption('--keep <id>', 'who stays')
    .requiredOption('--merge <id>', 'whose vehicles, numbers and inquiries go to the one who stays')
    .option(
      '--choose <choices>',
      `whose word stands where both differ: address=merged,note=both; of ${PERSON_FACTS.join(', ')}, and of the extra fields by their names`,
    )
    .option('--dry-run', 'tell what would be kept, change nothing')
    .option('--user <name>', 'who decided')
    .action(
      run((environment, { db, user, keep, merge, choose, dryRun }) =>
        withBranch(environment, { db, ...(user && { user }), dryRun: Boolean(dryRun) }, async (context) => {
          const ids = { keepId: idOption(keep, '--keep'), mergeId: idOption(merge, '--merge') };
          const comparison = await callStore(context, 'customers.compare', ids);
          const { choices, fields } = mergeChoices(choose, comparison.fields);
          if (dryRun) {
            const differing = comparison.facts.filter(({ differs }) => differs);
            const text = differing.map(
              ({ fact, kept, merged, proposal }) => `${fact}: ${kept.value} | ${merged.value}  ${choices[fact] ?? proposal}`,
            );
            const ownDiffering = comparison.fields.filter(({ differs }) => differs);
            const own = ownDiffering.map(({ fieldId, name, kept, merged, proposal }) => {
              const chosen = fields.find((one) => one.fieldId === fieldId)?.choice ?? proposal;
              return `${name}: ${kept.value} | ${merged.value}  ${chosen}`;
            });
            return { json: comparison, text: [...text, ...own, `${differing.length + ownDiffering.length} facts differ`] };
          }
          const done = await callStore(context, 'customers.merge', { ...ids, stamp: comparison.stamp, choices, fields });
          const { vehicles, phones, inquiries } = done.moved;
          const moved = `${vehicles} vehicles, ${phones} numbers, ${inquiries} inquiries`;
          return { json: done, text: [`merged (no ${done.mergeId}): ${moved} now belong to ${comparison.kept.name}`] };
        }),
      ),
    );
  customers
    .command('unmerge')
    .description('make two of them again, as they were')
    .requiredOption('--db <file>')
    .requiredOption('--id <id>', 'number of the merge, as `kawal customers merges` lists it')
    .option('--user <name>', 'who decided')
    .action(
      run((environment, { db, user, id }) =>
        withBranch(environment, { db, ...(user && { user }) }, async (context) => {
          const done = await callStore(context, 'customers.unmerge', { mergeId: idOption(id, '--id') });
          const { facts, ...counts } = done.since;
          const since = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
          return { json: done, text: [`parted: ${done.keptId} and ${done.mergedId}; since then ${[...since, ...facts].join(', ')}`] };
        }),
      ),
    );
  customers
    .command('merges')
    .description('what was merged, by whom, and whether it can be undone; pairs found to be two people')
    .requiredOption('--db <file>')
    .action(
      run((environment, { db }) =>
        withBranch(environment, { db }, async (context) => {
          const list = await callStore(context, 'customers.merges', {});
          const text = list.merges.map(({ id, at, user, kept, merged, undoneAt, waitsFor }) => {
            const stand = undoneAt ? `parted ${undoneAt}` : waitsFor ? `after no ${waitsFor}` : 'can be undone';
            return [id, at, user ?? '', `${merged.name} -> ${kept.name}`, stand].join('  ');
          });
          return { json: list, text: [...text, ...list.notSame.map(({ one, other }) => `not the same: ${one.name} | ${other.name}`)] };
        }),
      ),
    );
  customers
    .command('export')
    .description('the list of customers with labels and extra fields as a spreadsheet; who takes it out stands in the audit')
    .requiredOption('--db <file>')
    .requiredOption('--out <file>', 'ending in .xlsx or .csv')
    .option('--search <text>', 'only what a search finds')
    .option('--label <name>', 'only customers with this label')
    .option('--language <language>', 'id or en', 'id')
    .option('--user <name>', 'who takes it out')
    .action(
      run((environment, { db, user, out = '', search = '', label, language }) =>
        withBranch(environment, { db, ...(user && { user }) }, async (context) => {
          const format = (['xlsx', 'csv'] as const).find((ending) => out.toLowerCase().endsWith(`.${ending}`));
          if (!format) throw new AppError('invalid_input', { issues: [`--out: ${out}`] });
          const filter = label ? { labelId: await labelNamed(context, label) } : {};
          const { token } = context.store.files.grant(out, 'write');
          const { rows } = await callStore(context, 'customers.export', {
            token,
            format,
            language: language as 'id' | 'en',
            search,
            filter,
          });
          return { json: { rows, file: out }, text: [`${rows} rows`, out] };
        }),
      ),
    );
}

async function labelNamed(context: StoreContext, name: string): Promise<number> {
  const labels = await callStore(context, 'labels.list', {});
  const label = labels.find((one) => labelKey(one.name) === labelKey(name));
  if (!label) throw new AppError('label_not_found');
  return label.id;
}

function idOption(text: string | undefined, option: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text ?? '')) throw new AppError('invalid_input', { issues: [`${option}: ${text}`] });
  return Number(text);
}
