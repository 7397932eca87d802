/** Serves one page on this machine's loopback address and tells it how things stand. Knows nothing of campaigns, takes bytes and never waits for who reads them. */
@NullMarked
package dev.pairwright.monitor.live;

import org.jspecify.annotations.NullMarked;
