const hour = 60 * 60 * 1000

/** Whether a time of the disk, in milliseconds since 1970, is of the last hour; or of the next: clocks differ. */
export const isOfLate = (time: number): boolean => Math.abs(Date.now() - time) < hour

/** Whether it is of a clock that went wrong. */
export const isAhead = (time: number): boolean => time > Date.now() && !isOfLate(time)
