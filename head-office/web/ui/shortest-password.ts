/** As the server asks (head-office/api/session.ts). */
export const SHORTEST_PASSWORD = 10;
