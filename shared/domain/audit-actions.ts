/** Under which heading the audit screen finds an action. */
export const AUDIT_GROUPS = [
  'customers',
  'contacts',
  'inquiries',
  'bookings',
  'imports',
  'days',
  'privacy',
  'phone_numbers',
  'settings',
  'users',
  'head_office',
] as const;
export type AuditGroup = (typeof AUDIT_GROUPS)[number];

/**
 * Everything that the audit tells of, with its heading. A new one gets its line here and words in shared/text/<language>/audit.ts
 * (`action_customer_edit`). `phone_numbers`: who saw or took out many numbers at once (DOMAIN 9).
 */
export const AUDIT_ACTIONS = {
  'customer.add': 'customers',
  'customer.edit': 'customers',
  'customer.setConsent': 'customers',
  'customer.setBlacklisted': 'customers',
  'customer.setNote': 'customers',
  'customer.setLabels': 'customers',
  'customers.label': 'customers',
  'customer.setFields': 'customers',
  'customer.merge': 'customers',
  'customer.mergedAway': 'customers',
  'customer.unmerge': 'customers',
  'customer.notSame': 'customers',
  'customer.maybeSame': 'customers',
  'vehicle.add': 'customers',
  'vehicle.edit': 'customers',
  'vehicle.setSold': 'customers',
  'vehicle.markServiced': 'customers',
  'vehicle.unmarkServiced': 'customers',
  'phone.add': 'customers',
  'phone.setBad': 'customers',
  'visit.create': 'customers',
  'visit.link': 'customers',
  'visit.remove': 'customers',

  'contact.log': 'contacts',
  'contact.correct': 'contacts',
  'contact.undo': 'contacts',
  'contact.openWhatsApp': 'contacts',
  'contact.settleWaiting': 'contacts',
  'worklist.assign': 'contacts',
  'worklist.undoAssign': 'contacts',

  'inquiry.add': 'inquiries',
  'inquiry.edit': 'inquiries',
  'inquiry.assign': 'inquiries',
  'inquiry.undoAssign': 'inquiries',
  'inquiry.log': 'inquiries',
  'inquiry.reopen': 'inquiries',

  'booking.create': 'bookings',
  'booking.reschedule': 'bookings',
  'booking.confirm': 'bookings',
  'booking.unconfirm': 'bookings',
  'booking.settle': 'bookings',
  'booking.reopen': 'bookings',
  'booking.cancel': 'bookings',
  'booking.correct': 'bookings',

  'import.apply': 'imports',
  'import.undo': 'imports',
  'inquiry.importFile': 'imports',
  'inquiry.undoImport': 'imports',

  'day.submit': 'days',
  'day.close': 'days',

  'privacy.record': 'privacy',
  'privacy.change': 'privacy',
  'privacy.settle': 'privacy',
  'privacy.reopen': 'privacy',
  'privacy.dossier': 'privacy',
  'privacy.erase': 'privacy',
  'privacy.letReturn': 'privacy',

  'list.view': 'phone_numbers',
  'list.copy': 'phone_numbers',
  'list.export': 'phone_numbers',
  'customers.export': 'phone_numbers',
  'inquiry.export': 'phone_numbers',
  'day.saveReport': 'phone_numbers',
  'import.saveRejected': 'phone_numbers',
  'audit.export': 'phone_numbers',
  'dashboard.exportRows': 'phone_numbers',

  'branch.create': 'settings',
  'branch.updateProfile': 'settings',
  'branch.confirmFirstStep': 'settings',
  'recovery.create': 'settings',
  'targets.set': 'settings',
  'targets.remove': 'settings',
  'channels.save': 'settings',
  'campaigns.save': 'settings',
  'labels.save': 'settings',
  'fields.save': 'settings',
  'figures.importPast': 'settings',
  'settings.save': 'settings',
  'slots.save': 'settings',
  'promos.save': 'settings',
  'holidays.save': 'settings',
  'programs.save': 'settings',
  'schemes.importFile': 'settings',
  'templates.save': 'settings',
  'templates.remove': 'settings',
  'views.save': 'settings',
  'views.rename': 'settings',
  'views.remove': 'settings',
  'backup.restore': 'settings',
  'backup.setSecondFolder': 'settings',

  'users.add': 'users',
  'users.update': 'users',
  'users.setPassword': 'users',
  'session.signIn': 'users',
  'session.signInFailed': 'users',
  'session.lockedOut': 'users',
  'session.changePassword': 'users',

  'sync.enrol': 'head_office',
  'sync.leave': 'head_office',
  'sync.export': 'head_office',
  'sync.package': 'head_office',
  'sync.packageRefused': 'head_office',
  'sync.renumber': 'head_office',
} as const satisfies Record<string, AuditGroup>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** The actions under a heading. */
export function actionsOf(group: AuditGroup): AuditAction[] {
  return (Object.keys(AUDIT_ACTIONS) as AuditAction[]).filter((action) => AUDIT_ACTIONS[action] === group);
}
