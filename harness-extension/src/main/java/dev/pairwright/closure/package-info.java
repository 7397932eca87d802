/**
 * The end of a campaign: whether it may end, the record and the page that say how, and an archive that a third party can check without this program. Never closes what is not as it was
 * sealed, never says that more was reached than was, and concludes nothing of its own.
 */
@NullMarked
package dev.pairwright.closure;

import org.jspecify.annotations.NullMarked;
