package io.awsm.wasm;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which features a module may use; immutable. */
public final class Features {

    /** All that are implemented. */
    public static final Features DEFAULT =
            of(Stream.of(Feature.values()).filter(Feature::implemented).toList());

    private final Set<Feature> on;

    private Features(EnumSet<Feature> on) {
        this.on = on;
    }

    /** These, and the first version of WebAssembly. */
    public static Features of(Collection<Feature> features) {
        EnumSet<Feature> on = EnumSet.of(Feature.MVP);
        on.addAll(features);
        return new Features(on);
    }

    public boolean contains(Feature feature) {
        return on.contains(feature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Features that && on.equals(that.on);
    }

    @Override
    public int hashCode() {
        return on.hashCode();
    }

    /** Their names with commas: {@code mvp,simd}. */
    @Override
    public String toString() {
        return on.stream().map(Feature::text).collect(Collectors.joining(","));
    }
}
