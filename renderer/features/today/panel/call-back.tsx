import { CallBack as CallBackFields } from '../../../ui/panel/call-back.tsx';
import { usePanel } from './panel-context.ts';

/** When the customer wants to be called again. */
export function CallBack() {
  const { form, dispatch } = usePanel();
  return (
    <CallBackFields
      date={form.callBackDate}
      time={form.callBackTime}
      onChange={(callBackDate, callBackTime) => dispatch({ type: 'write', fields: { callBackDate, callBackTime } })}
    />
  );
}
