package dev.pairwright.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.apiguardian.api.API;

@AnalyzeClasses(packages = "dev.pairwright", importOptions = ImportOption.DoNotIncludeTests.class)
@ArchTag("slow")
class ArchitectureTest {

    @ArchTest
    static final ArchRule rooms_import_only_what_the_list_allows = classes().should(keepToTheList());

    @ArchTest
    static final ArchRule rooms_have_no_cycles =
            slices().matching("dev.pairwright.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule public_types_say_how_stable_they_are =
            classes().that().areTopLevelClasses().and().arePublic().should().beAnnotatedWith(API.class);

    @ArchTest
    static final ArchRule nobody_throws_generic_exceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule only_the_console_speaks_to_the_console = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.pairwright.io.Console")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule nobody_is_a_helper =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)$");

    @ArchTest
    static final ArchRule agents_never_see_expected_outputs_other_runs_or_ledgers = noClasses()
            .that()
            .resideInAnyPackage("dev.pairwright.agent..", "dev.pairwright.sandbox..", "dev.pairwright.trace..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.pairwright.experiment..",
                    "dev.pairwright.capsule..",
                    "dev.pairwright.evaluation..",
                    "dev.pairwright.rehearsal..",
                    "dev.pairwright.ledger..",
                    "dev.pairwright.manifest..",
                    "dev.pairwright.run..",
                    "dev.pairwright.campaign..");

    @ArchTest
    static final ArchRule orchestrators_do_not_execute = noClasses()
            .that()
            .resideInAnyPackage("dev.pairwright.campaign..", "dev.pairwright.junit..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it runs an agent",
                    call -> call.getTargetOwner().isAssignableTo("dev.pairwright.agent.Agent")
                            && call.getTarget().getName().equals("run")));

    @ArchTest
    static final ArchRule executors_do_not_evaluate = noClasses()
            .that()
            .haveFullyQualifiedName("dev.pairwright.run.ExecutePhase")
            .or()
            .haveFullyQualifiedName("dev.pairwright.run.AgentThread")
            .or()
            .haveFullyQualifiedName("dev.pairwright.run.OutputCollector")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.pairwright.evaluation..");

    @ArchTest
    static final ArchRule evaluators_change_nothing = noClasses()
            .that()
            .resideInAPackage("dev.pairwright.evaluation..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("dev.pairwright.io.Durable")
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "it writes a file",
                    call -> call.getTargetOwner().isEquivalentTo(java.nio.file.Files.class)
                            && List.of(
                                            "write",
                                            "writeString",
                                            "delete",
                                            "deleteIfExists",
                                            "move",
                                            "copy",
                                            "createFile",
                                            "createDirectory",
                                            "createDirectories",
                                            "newOutputStream",
                                            "newBufferedWriter",
                                            "setPosixFilePermissions")
                                    .contains(call.getTarget().getName())));

    @ArchTest
    static final ArchRule only_the_allure_room_knows_allure = noClasses()
            .that()
            .resideOutsideOfPackage("dev.pairwright.allure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.qameta..");

    @ArchTest
    static final ArchRule only_the_chat_agent_knows_langchain4j = noClasses()
            .that()
            .resideOutsideOfPackage("dev.pairwright.agent.chat..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j..");

    @ArchTest
    static final ArchRule the_chat_agent_can_be_asked_for_without_langchain4j = noClasses()
            .that()
            .haveFullyQualifiedName("dev.pairwright.agent.chat.ChatAgent")
            .or()
            .haveFullyQualifiedName("dev.pairwright.agent.chat.ChatSettings")
            .or()
            .haveFullyQualifiedName("dev.pairwright.agent.chat.ChatClients")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j..");

    @ArchTest
    static final ArchRule only_the_gateway_knows_what_it_asks_again_and_limits_by = noClasses()
            .that()
            .resideOutsideOfPackage("dev.pairwright.agent.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.resilience4j..", "io.github.bucket4j..");

    @ArchTest
    static final ArchRule only_the_command_line_knows_picocli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.pairwright.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule only_the_terminal_knows_the_progress_bar = noClasses()
            .that()
            .resideOutsideOfPackage("dev.pairwright.monitor.terminal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("me.tongfei..", "org.jline..");

    @ArchTest
    static final ArchRule only_the_live_view_and_the_gateway_serve_anything = noClasses()
            .that()
            .resideOutsideOfPackages("dev.pairwright.monitor.live..", "dev.pairwright.agent.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule only_the_figures_know_how_figures_are_drawn = noClasses()
            .that()
            .resideOutsideOfPackage("dev.pairwright.report.figures..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "org.apache.batik..", "java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule the_junit_extension_is_not_public = classes()
            .that()
            .resideInAPackage("dev.pairwright.junit..")
            .and()
            .implement("org.junit.jupiter.api.extension.Extension")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC);

    private static ArchCondition<JavaClass> keepToTheList() {
        return new ArchCondition<>("import only the rooms on the list") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String room = Rooms.of(item.getPackageName());
                List<String> allowed = Rooms.allowed().get(room);
                if (allowed == null) {
                    events.add(SimpleConditionEvent.violated(
                            item, item.getName() + " stands in room " + room + ", which is not on the list"));
                    return;
                }
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getPackageName();
                    if (!target.startsWith(Rooms.HOUSE)) {
                        continue;
                    }
                    String targetRoom = Rooms.of(target);
                    if (!targetRoom.equals(room) && !allowed.contains(targetRoom)) {
                        events.add(SimpleConditionEvent.violated(
                                item,
                                "room " + room + " may not import room " + targetRoom + ": "
                                        + dependency.getDescription()));
                    }
                }
            }
        };
    }
}
