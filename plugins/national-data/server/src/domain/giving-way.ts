/** While more requests than these are under way, people come first. */
const CROWD = 4;
/** Seconds after which a message waits for nobody. */
const PATIENCE = 60;

/** Whether a message lets those go first who are waiting for an answer. @param age seconds since it was written */
export const givesWay = (requestsUnderWay: number, age: number): boolean => requestsUnderWay > CROWD && age < PATIENCE;
