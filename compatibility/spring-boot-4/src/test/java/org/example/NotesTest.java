package org.example;

import dev.pairwright.analysis.Findings;
import dev.pairwright.junit.Compare;
import dev.pairwright.junit.Criterion;
import dev.pairwright.junit.Gate;
import dev.pairwright.junit.Run;
import dev.pairwright.junit.Tasks;
import dev.pairwright.junit.Variants;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An agent that writes into a database. Each pair is in the test's transaction, which is rolled back behind it; what the test bound to its thread is there. */
@SpringBootTest
@Transactional
@Compare(pairs = 3, live = false)
class NotesTest {

    static final ThreadLocal<String> TENANT = ThreadLocal.withInitial(() -> "nobody");
    static final ClassLoader LOADER = NotesTest.class.getClassLoader();

    record Written(String tenant, boolean transaction, boolean loader, int notes) {}

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void bind() {
        TENANT.set("ada");
    }

    @AfterEach
    void unbind() {
        TENANT.remove();
    }

    @Variants
    Map<String, String> prompts = Map.of("old", "Note it.", "new", "Note it down.");

    @Tasks
    List<String> notes = List.of("milk", "bread");

    @Run
    Written run(String note, String prompt) {
        database.update("insert into note (text) values (?)", note);
        return new Written(
                TENANT.get(),
                TransactionSynchronizationManager.isActualTransactionActive(),
                Thread.currentThread().getContextClassLoader() == LOADER,
                database.queryForObject("select count(*) from note", Integer.class));
    }

    @Criterion
    boolean bound(Written written) {
        return written.tenant().equals("ada") && written.loader();
    }

    /** Its own note and that of the pair's other run, if that was first: those of earlier pairs are gone. */
    @Criterion
    boolean rolledBack(Written written) {
        return written.transaction() && written.notes() <= 2;
    }

    @Gate
    void everyRunHoldsAll(Findings findings) {
        Assertions.assertThat(database.queryForObject("select count(*) from note", Integer.class))
                .isZero();
    }
}
