// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which features a module may use: the first version of WebAssembly and some of those that are implemented. Immutable.
 *
 * @since 0.1
 */
public final class Features {

    /** All that are implemented. */
    public static final Features DEFAULT = upTo(Feature.Standard.PROPOSAL);

    private final Set<Feature> on;

    private Features(Collection<Feature> on) {
        this.on = EnumSet.of(Feature.MVP);
        this.on.addAll(on);
    }

    /**
     * From a list that a user types, with commas. A version ({@code 1.0}, {@code 2.0}, {@code 3.0}) as the first item stands
     * for all of it that is implemented; without, the list begins with the default. The other items are names of
     * features: {@code simd} is added, {@code -simd} is left out.
     *
     * @throws IllegalArgumentException with a message for the user, if an item is no feature or not implemented
     */
    public static Features parse(String list) {
        Features features = DEFAULT;
        boolean first = true;
        for (String item : list.split(",", -1)) {
            features = first ? features.startingWith(item.strip()) : features.with(item.strip());
            first = false;
        }
        return features;
    }

    private Features startingWith(String item) {
        return Stream.of(Feature.Standard.values())
                .filter(s -> s != Feature.Standard.PROPOSAL && s.text().equals(item))
                .findFirst()
                .map(Features::upTo)
                .orElseGet(() -> with(item));
    }

    private Features with(String item) {
        if (item.startsWith("-")) {
            return without(named(item.substring(1)));
        }
        Feature feature = named(item);
        if (!feature.implemented()) {
            throw new IllegalArgumentException("the feature '" + item + "' is not implemented");
        }
        Set<Feature> more = EnumSet.copyOf(on);
        more.add(feature);
        return new Features(more);
    }

    private static Feature named(String name) {
        return Feature.named(name)
                .filter(f -> f != Feature.MVP)
                .orElseThrow(() -> new IllegalArgumentException("unknown feature '" + name + "': choose from "
                        + optional().map(Feature::text).collect(Collectors.joining(", "))
                        + ", - before one to leave it out, or a version (1.0, 2.0, 3.0) as the first"));
    }

    /** The features that can be turned on and off. */
    public static Stream<Feature> optional() {
        return Stream.of(Feature.values()).filter(f -> f.implemented() && f != Feature.MVP);
    }

    private static Features upTo(Feature.Standard last) {
        Set<Feature> all = EnumSet.noneOf(Feature.class);
        for (Feature feature : Feature.values()) {
            if (feature.implemented() && feature.standard().compareTo(last) <= 0) {
                all.add(feature);
            }
        }
        return new Features(all);
    }

    /** These but one. */
    public Features without(Feature feature) {
        Set<Feature> fewer = EnumSet.copyOf(on);
        fewer.remove(feature);
        return new Features(fewer);
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

    /** The names in a stable order with commas: {@code mvp,multi-value,simd}. */
    @Override
    public String toString() {
        StringJoiner names = new StringJoiner(",");
        for (Feature feature : on) {
            names.add(feature.text());
        }
        return names.toString();
    }
}
