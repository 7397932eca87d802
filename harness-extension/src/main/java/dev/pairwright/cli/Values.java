package dev.pairwright.cli;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The kinds of values that options take. */
final class Values {

    private Values() {}

    static CommandLine registered(CommandLine command) {
        return command.registerConverter(
                        CampaignName.class,
                        value(
                                CampaignName::new,
                                "is no campaign name: small letters, digits and hyphens, a letter first, at most 41, not starting with run-"))
                .registerConverter(PairId.class, value(PairId::new, "is no pair's id, such as pair-0307"))
                .registerConverter(TaskId.class, value(TaskId::new, "is no task's id, such as TASK-003"))
                .registerConverter(VariantId.class, value(VariantId::new, "is no variant's id"))
                .registerConverter(
                        ExperimentId.class, value(ExperimentId::new, "is no experiment's id, such as exp-002"))
                .registerConverter(
                        Sha256.class,
                        value(Sha256::new, "is no head: sha256: and 64 hexadecimal digits, as a summary printed it"));
    }

    private static <T> ITypeConverter<T> value(Function<String, T> make, String otherwise) {
        return text -> {
            try {
                return make.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("\"" + text + "\" " + otherwise);
            }
        };
    }
}
