import { BookingFields } from './booking-fields.tsx';
import { CallBack } from './call-back.tsx';
import { NewPhone } from './new-phone.tsx';
import { ObjectionFlow } from './objection-flow.tsx';
import { usePanel } from './panel-context.ts';
import { Satisfaction } from './satisfaction.tsx';
import { Serviced } from './serviced.tsx';

/** What the chosen result asks for next (DOMAIN 4). */
export function Details() {
  const { form } = usePanel();
  switch (form.result) {
    case 'booked':
      return <BookingFields />;
    case 'declined':
      return <ObjectionFlow />;
    case 'call_back':
      return <CallBack />;
    case 'wrong_number':
      return <NewPhone />;
    case 'already_serviced':
      return <Serviced />;
    case 'answered':
      return <Satisfaction />;
    default:
      return null;
  }
}
