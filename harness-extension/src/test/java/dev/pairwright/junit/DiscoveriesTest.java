package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.pairwright.core.Refusal;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Surefire discovers class by class which hold tests, and then what is left to execute, which may be nothing. */
class DiscoveriesTest {

    @PairedExperiment("nowhere")
    static class One {
        @PairedTask("TASK-001")
        void create() {}
    }

    @PairedExperiment("nowhere")
    static class Other {
        @PairedTask("TASK-002")
        void append() {}
    }

    private static Discoveries withTest(String value) {
        return new Discoveries(NamedTests.of(Map.of("test", value)::get));
    }

    private static void discover(Discoveries discoveries, Class<?> testClass, String method, boolean left) {
        discoveries.started(request(selectClass(testClass)));
        Found found = new Found(testClass, method);
        new EngineDescriptor(UniqueId.forEngine("test"), "test").addChild(found);
        discoveries.saw(found);
        if (!left) {
            found.removeFromHierarchy();
        }
        discoveries.finished();
    }

    private static void discoverNothing(Discoveries discoveries) {
        discoveries.started(request());
        discoveries.finished();
    }

    private static LauncherDiscoveryRequest request(DiscoverySelector... selectors) {
        return LauncherDiscoveryRequestBuilder.request().selectors(selectors).build();
    }

    @Test
    void a_mistyped_method_is_refused_when_nothing_is_left_to_execute() {
        Discoveries discoveries = withTest("One#crate");
        discover(discoveries, One.class, "create", false);

        assertThatThrownBy(() -> discoverNothing(discoveries))
                .isInstanceOf(Refusal.class)
                .hasMessage("no @PairedTask matches -Dtest=One#crate; known: One#create (TASK-001)");
    }

    @Test
    void a_method_that_only_some_classes_have_is_right() {
        Discoveries discoveries = withTest("*#create");
        discover(discoveries, Other.class, "append", false);
        discover(discoveries, One.class, "create", true);

        assertThatCode(() -> discover(discoveries, One.class, "create", true)).doesNotThrowAnyException();
        assertThat(discoveries.latest().nothingLeft()).isFalse();
    }

    @Test
    void classes_that_tags_leave_out_are_no_mistake() {
        Discoveries discoveries = new Discoveries(NamedTests.of(Map.<String, String>of()::get));
        discover(discoveries, One.class, "create", false);

        assertThatCode(() -> discoverNothing(discoveries)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One#create",
                "One#append+create",
                "One#cre*",
                "One#c?eate",
                "One#create(Pair)[1]",
                "a/One.java#create, Two#x"
            })
    void a_method_that_is_there_but_that_tags_leave_out_is_no_mistake(String named) {
        Discoveries discoveries = withTest(named);
        discover(discoveries, One.class, "create", false);

        assertThatCode(() -> discoverNothing(discoveries)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"One#creat", "One#append+reate", "One#cra*", "One#create.*", "One#", "Two#create,One#crate"})
    void a_name_that_is_nearly_right_is_refused(String named) {
        Discoveries discoveries = withTest(named);
        discover(discoveries, One.class, "create", false);

        assertThatThrownBy(() -> discoverNothing(discoveries))
                .hasMessage("no @PairedTask matches -Dtest=" + named + "; known: One#create (TASK-001)");
    }

    @Test
    void a_pattern_that_may_mean_other_classes_is_no_mistake() {
        Discoveries discoveries = withTest("*#duplicate_key_is_refused,SomeOne#create");
        discover(discoveries, One.class, "create", false);

        assertThatCode(() -> discoverNothing(discoveries)).doesNotThrowAnyException();
    }

    @Test
    void only_methods_of_the_class_that_was_named_are_listed() {
        Discoveries discoveries = withTest("PairAssertTest,dev/pairwright/One.java#crate");
        discover(discoveries, One.class, "create", false);
        discover(discoveries, Other.class, "append", false);

        assertThatThrownBy(() -> discoverNothing(discoveries))
                .hasMessage("no @PairedTask matches -Dtest=PairAssertTest,dev/pairwright/One.java#crate; "
                        + "known: One#create (TASK-001)");
    }

    @Test
    void a_launch_without_experiments_is_none_of_our_business() {
        assertThatCode(() -> discoverNothing(withTest("One#crate"))).doesNotThrowAnyException();
    }

    private static final class Found extends AbstractTestDescriptor {

        Found(Class<?> testClass, String method) {
            super(UniqueId.forEngine("test").append("method", method), method, source(testClass, method));
        }

        private static MethodSource source(Class<?> testClass, String name) {
            try {
                Method method = testClass.getDeclaredMethod(name);
                return MethodSource.from(testClass, method);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public Type getType() {
            return TestDescriptor.Type.TEST;
        }
    }
}
