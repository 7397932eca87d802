package dev.pairwright.analysis.statistics;

import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * What was computed, or the reason why it could not be.
 *
 * @param <T> what would be known; a {@link Double} is always finite
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Estimate<T> {

    /**
     * A quantity that could be computed.
     *
     * @param value the quantity
     * @param <T> its type
     */
    record Known<T>(T value) implements Estimate<T> {

        /**
         * Takes the value.
         *
         * @throws IllegalArgumentException if it is NaN or infinite
         */
        public Known {
            if (value instanceof Double number && !Double.isFinite(number)) {
                throw new IllegalArgumentException("an estimate is a finite number, not " + number);
            }
        }
    }

    /**
     * A quantity that could not be computed.
     *
     * @param why the reason
     * @param <T> what it would have been
     */
    record NotEstimable<T>(Reason why) implements Estimate<T> {}

    /**
     * What was computed.
     *
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    static <T> Estimate<T> of(T value) {
        return new Known<>(value);
    }

    /** What cannot be computed, and why. */
    static <T> Estimate<T> none(Reason why) {
        return new NotEstimable<>(why);
    }

    /** The value, where there is one. */
    default Optional<T> known() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** Why there is no value, where there is none. */
    default Optional<Reason> reason() {
        return this instanceof NotEstimable<T> none ? Optional.of(none.why()) : Optional.empty();
    }

    /** The same, of the value; a reason stays. */
    default <U> Estimate<U> map(Function<T, U> change) {
        return flatMap(value -> of(change.apply(value)));
    }

    /** The estimate that is made of the value; a reason stays. */
    default <U> Estimate<U> flatMap(Function<T, Estimate<U>> change) {
        if (this instanceof Known<T> known) {
            return change.apply(known.value());
        }
        return none(((NotEstimable<T>) this).why());
    }
}
