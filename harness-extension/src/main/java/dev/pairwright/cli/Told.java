package dev.pairwright.cli;

import dev.pairwright.campaign.CampaignVerification;
import dev.pairwright.core.Printable;

/** Lists what a verification found. */
final class Told {

    private static final int LONGEST = 2_000;

    private Told() {}

    /** Faults and remarks, a line each, each beginning with a line end. */
    static String of(CampaignVerification found) {
        StringBuilder text = new StringBuilder();
        found.faults().forEach(fault -> text.append("\n  fault   ").append(Printable.of(fault.toString(), LONGEST)));
        found.remarks().forEach(remark -> text.append("\n  remark  ").append(Printable.of(remark, LONGEST)));
        return text.toString();
    }
}
