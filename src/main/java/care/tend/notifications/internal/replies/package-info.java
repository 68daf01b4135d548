/**
 * Reads what comes into the mailbox for answers to invitations (iMIP, RFC 6047). What it reads comes from strangers:
 * how much of a mail is looked at has an end, and none keeps the others from being read.
 */
@NullMarked
package care.tend.notifications.internal.replies;

import org.jspecify.annotations.NullMarked;
