package dev.pairwright.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rooms of the house, and for each the rooms it may import: the whole list, nothing implied. */
final class Rooms {

    static final String HOUSE = "dev.pairwright.";

    private static final Map<String, List<String>> ALLOWED = new LinkedHashMap<>();

    static {
        room("core");
        room("io", "core");
        room("experiment", "core");
        room("capsule", "core", "io", "experiment");
        room("schedule", "core");
        room("manifest", "core", "io", "experiment");
        room("ledger", "core", "io", "manifest");
        room("trace", "core", "io");
        room("sandbox", "core", "io");
        room("agent", "core", "io", "sandbox", "trace");
        room("evaluation", "core", "io", "experiment", "manifest", "trace");
        room("rehearsal", "core", "experiment", "sandbox", "trace", "agent");
        room("run", "core", "io", "experiment", "capsule", "manifest", "sandbox", "trace", "agent", "evaluation");
        room(
                "campaign",
                "core",
                "io",
                "experiment",
                "capsule",
                "schedule",
                "manifest",
                "ledger",
                "agent",
                "evaluation",
                "rehearsal",
                "run");
        room("analysis", "core", "io", "experiment", "capsule", "schedule", "manifest", "ledger", "evaluation");
        String[] shown = {
            "core", "io", "experiment", "capsule", "schedule", "manifest", "ledger", "evaluation", "campaign"
        };
        room(
                "report",
                "core",
                "io",
                "experiment",
                "capsule",
                "schedule",
                "manifest",
                "ledger",
                "trace",
                "evaluation",
                "campaign",
                "analysis");
        room("monitor", "core", "io", "experiment", "capsule", "schedule", "campaign", "analysis", "report");
        room("archive", "core", "io", "capsule", "schedule", "manifest", "ledger", "campaign", "report");
        room(
                "replay",
                "core",
                "io",
                "experiment",
                "capsule",
                "schedule",
                "manifest",
                "ledger",
                "evaluation",
                "campaign",
                "analysis");
        room(
                "closure",
                "core",
                "io",
                "experiment",
                "capsule",
                "schedule",
                "manifest",
                "ledger",
                "campaign",
                "analysis",
                "report",
                "archive");
        room(
                "pilot",
                "core",
                "io",
                "experiment",
                "capsule",
                "schedule",
                "ledger",
                "campaign",
                "analysis",
                "report",
                "archive");
        room(
                "draft",
                "core",
                "io",
                "experiment",
                "capsule",
                "schedule",
                "manifest",
                "sandbox",
                "trace",
                "agent",
                "evaluation",
                "campaign");
        List<String> tests = new ArrayList<>(List.of(shown));
        tests.addAll(List.of("analysis", "report", "draft", "pilot"));
        room("junit", tests.toArray(String[]::new));
        room(
                "cli",
                "core",
                "io",
                "capsule",
                "schedule",
                "manifest",
                "ledger",
                "run",
                "campaign",
                "analysis",
                "report",
                "monitor",
                "pilot",
                "replay",
                "archive",
                "closure");
        room("allure", "core", "io", "schedule", "campaign", "capsule", "experiment", "analysis", "junit", "report");
    }

    private Rooms() {}

    private static void room(String name, String... imports) {
        ALLOWED.put(name, List.of(imports));
    }

    static Map<String, List<String>> allowed() {
        return ALLOWED;
    }

    /** The room of a package, such as {@code io} for {@code dev.pairwright.io.path}. */
    static String of(String packageName) {
        String inside = packageName.substring(HOUSE.length());
        int dot = inside.indexOf('.');
        return dot < 0 ? inside : inside.substring(0, dot);
    }
}
