import { AppError } from '../../shared/contract/errors.ts';
import type { StoreContract } from '../../shared/contract/index.ts';
import type { Comparison } from '../../shared/contract/merges.ts';
import { labelKey } from '../../shared/domain/label-colors.ts';
import { type FactChoice, PERSON_FACTS } from '../../shared/domain/merge/facts.ts';
import type { InputOf } from '../../shared/rpc/index.ts';

type MergeChoices = Pick<InputOf<StoreContract['customers.merge']>, 'choices' | 'fields'>;
const CHOICES: readonly FactChoice[] = ['kept', 'merged', 'both'];

/**
 * 'address=merged,note=both,Klub=merged': facts of a person by their names, fields of the branch's own as the branch calls them. Of the
 * fields only those that one of the two has can be chosen. Whether a choice fits its fact, the contract says.
 */
export function mergeChoices(text: string | undefined, fields: Comparison['fields']): Required<MergeChoices> {
  const pairs = (text ?? '').split(',').filter((part) => part.trim() !== '');
  const said = pairs.map((pair) => {
    const end = pair.lastIndexOf('=');
    const name = pair.slice(0, end).trim();
    const choice = CHOICES.find((one) => one === pair.slice(end + 1).trim());
    const fact = PERSON_FACTS.find((one) => one === name);
    const field = fact ? undefined : fields.find((one) => labelKey(one.name) === labelKey(name));
    if (end < 0 || !choice || (!fact && !field)) throw new AppError('invalid_input', { issues: [`--choose: ${pair}`] });
    return { fact, field, choice };
  });
  return {
    choices: Object.fromEntries(said.flatMap(({ fact, choice }) => (fact ? [[fact, choice]] : []))),
    fields: said.flatMap(({ field, choice }) => (field ? [{ fieldId: field.fieldId, choice }] : [])) as Required<MergeChoices>['fields'],
  };
}
