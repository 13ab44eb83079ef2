import type { StepView, VehicleView } from '../../../../shared/contract/contacts.ts';
import { formatDate } from '../../../../shared/domain/indonesian-date.ts';
import type { TemplateValues } from '../../../../shared/domain/message-template.ts';
import { greetingFor, tidyName } from '../../../../shared/domain/person-name.ts';
import { formatPlate } from '../../../../shared/domain/plate.ts';

/** A vehicle and the step that the message is about. */
export interface Subject {
  vehicle: VehicleView;
  step: StepView | null;
}

interface Addressed {
  name: string;
  gender: string | null;
  branch: string;
  user: string | null;
  subjects: readonly Subject[];
}

/** One message for all vehicles of the number: they share the greeting, and the list names each with its own step and deadline. */
export function templateValues({ name, gender, branch, user, subjects }: Addressed): TemplateValues {
  const steps = subjects.flatMap(({ step }) => (step ? [step] : []));
  const deadline = steps.map((step) => step.deadline).sort()[0];
  return {
    nama: tidyName(name),
    panggilan: greetingFor(gender),
    motor: joined(subjects.map(({ vehicle }) => vehicle.model)),
    plat: joined(subjects.map(({ vehicle }) => (vehicle.plate ? formatPlate(vehicle.plate) : null))),
    langkah: joined(steps.map((step) => step.code)),
    batas: deadline ? formatDate(deadline, 'id', 'long') : null,
    cabang: branch,
    daftar_motor: subjects.map(describe).join('\n'),
    petugas: user,
  };
}

function describe({ vehicle, step }: Subject): string {
  const name = [vehicle.model ?? vehicle.engineNumber, vehicle.plate ? `(${formatPlate(vehicle.plate)})` : ''].filter(Boolean).join(' ');
  return step ? `- ${name}: ${step.code}, sebelum ${formatDate(step.deadline, 'id', 'long')}` : `- ${name}`;
}

/** 'Beat dan Vario', each once. */
function joined(parts: readonly (string | null)[]): string | null {
  const words = [...new Set(parts.filter((part) => part !== null && part !== ''))];
  const last = words.at(-1);
  if (last === undefined || last === null) return null;
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} dan ${last}`;
}
