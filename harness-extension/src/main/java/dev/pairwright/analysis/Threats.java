package dev.pairwright.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects threats, serious ones first. */
final class Threats {

    private final List<Threat> serious = new ArrayList<>();
    private final List<Threat> others = new ArrayList<>();

    void add(String kind, boolean grave, String sentence) {
        (grave ? serious : others).add(new Threat(kind, grave, sentence));
    }

    List<Threat> all() {
        return Stream.concat(serious.stream(), others.stream()).toList();
    }
}
