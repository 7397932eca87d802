package dev.pairwright.analysis;

import org.apiguardian.api.API;

/**
 * One of the two variants that are compared.
 *
 * @param id its id
 * @param column its short name in headings
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ComparedVariant(String id, String column) {}
