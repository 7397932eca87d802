package dev.pairwright.closure;

import dev.pairwright.campaign.Closure;

/** How to check an archive without this program. */
final class Instructions {

    private Instructions() {}

    static String text(Closure closure, String campaign) {
        return "Archive of " + closure.experimentId() + " " + closure.experimentVersion() + ", campaign "
                + closure.campaign()
                + ", closed " + closure.closedAt() + " (" + closure.outcome().words() + ").\n\n"
                + "Every file, from this folder, with sha256sum and openssl 3 or newer:\n\n"
                + "sha256sum --quiet -c SHA256SUMS\n"
                + "openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig\n\n"
                + "Each run, from its own folder, such as " + campaign + "/run-...:\n\n"
                + "sha256sum --quiet -c SHA256SUMS\n"
                + "openssl pkeyutl -verify -pubin -inkey ../public-key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig\n\n"
                + "How far the registry had come, from " + campaign + ":\n\n"
                + "openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in checkpoint.json -sigfile checkpoint.json.sig\n\n"
                + "The key is " + closure.key() + ". Its fingerprint and the head of the registry,\n"
                + closure.head() + ",\n"
                + "prove more if you have them from somewhere else than this archive.\n";
    }
}
