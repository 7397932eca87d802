package dev.pairwright.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.apiguardian.api.API;

/**
 * The name of a campaign; the main one is called {@code main} and lives in {@code runs/} itself.
 *
 * @param value the id as written in files
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CampaignName(@JsonValue String value) implements Comparable<CampaignName> {

    /**
     * Takes the id as written.
     *
     * @throws IllegalArgumentException if it is not of the form {@code [a-z][a-z0-9-]{0,40}, never run-*}
     */
    @JsonCreator
    public CampaignName {
        IdForm.CAMPAIGN.require(value);
    }

    /** Whether it is that of a pilot: {@code pilot}, or {@code pilot-2} and so on for those after it. */
    public boolean isPilot() {
        return value.matches("pilot(-[0-9]{1,6})?");
    }

    /** Whether it is that of a draft: exploratory, and begun anew at will. */
    public boolean isDraft() {
        return value.equals("draft");
    }

    @Override
    public int compareTo(CampaignName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
