package dev.pairwright.core;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What a person says was done about critical violations.
 *
 * @param violations their ids, such as {@code V-0003}
 * @param words what was done, in one line
 */
@API(status = API.Status.INTERNAL)
public record Resolution(List<String> violations, String words) {

    /** Copies the ids. */
    public Resolution {
        violations = List.copyOf(violations);
    }
}
