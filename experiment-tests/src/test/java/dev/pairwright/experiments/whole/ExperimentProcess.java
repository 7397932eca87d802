package dev.pairwright.experiments.whole;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.pairwright.experiments.exp001.RoleVsGoalExperiment;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Another JVM that runs exp-001's class as {@code mvn test} does, in whatever folder it is started. */
final class ExperimentProcess {

    private ExperimentProcess() {}

    public static void main(String[] args) {
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getLauncher()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(RoleVsGoalExperiment.class))
                            .configurationParameter("jqwik.database", "")
                            .build());
        }
    }
}
