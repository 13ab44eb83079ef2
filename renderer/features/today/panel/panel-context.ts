import { createContext, type Dispatch, use } from 'react';
import type { ContactPanelData } from '../../../../shared/contract/contacts.ts';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import type { ContactForm } from '../form/contact-form.ts';
import type { FormAction } from '../form/form-reducer.ts';

interface PanelTools {
  item: Pick<WorklistItem, 'kind' | 'channel' | 'subject'>;
  /** The work that this contact counts for. */
  included: readonly WorklistItem[];
  data: ContactPanelData;
  form: ContactForm;
  dispatch: Dispatch<FormAction>;
  /** The number used, and the message as it will be sent. */
  phone: string | null;
  message: string;
}

const PanelContext = createContext<PanelTools | null>(null);
export const PanelProvider = PanelContext;

export function usePanel(): PanelTools {
  const tools = use(PanelContext);
  if (!tools) throw new Error('usePanel outside of a contact panel');
  return tools;
}
