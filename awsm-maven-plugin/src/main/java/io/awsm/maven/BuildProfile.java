// SPDX-License-Identifier: Apache-2.0
package io.awsm.maven;

import static java.util.stream.Collectors.joining;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.Emit;
import io.awsm.compiler.UsageException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A target profile, checked.
 *
 * @param id names the directory of its outputs
 * @param emit at least one
 */
record BuildProfile(String id, CompileOptions options, Set<Emit> emit) {

    static final String DEFAULT_ID = "default";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    /**
     * The profiles of a build; if there are none, the plain parameters are one.
     *
     * @throws UsageException naming the profile that makes no sense
     */
    static List<BuildProfile> of(List<TargetProfile> profiles, TargetProfile plain) {
        if (profiles.isEmpty()) {
            return List.of(of(plain, new TargetProfile()));
        }
        Set<String> ids = new HashSet<>();
        for (TargetProfile profile : profiles) {
            if (profile.id == null || !ID.matcher(profile.id).matches()) {
                throw new UsageException("each targetProfile needs an id of letters, digits, '_', '.', '-'"
                        + (profile.id == null ? "" : ", not '" + profile.id + "'"));
            }
            if (!ids.add(profile.id)) {
                throw new UsageException("two targetProfiles have the id '" + profile.id + "'");
            }
        }
        return profiles.stream().map(p -> of(p.or(plain), p)).toList();
    }

    /** @param own what the profile itself says; the rest of it is of parameters */
    private static BuildProfile of(TargetProfile profile, TargetProfile own) {
        try {
            CompileOptions.Builder options = CompileOptions.builder();
            profile.settings().forEach(options::set);
            return new BuildProfile(profile.id, options.build(), kinds(profile.emit));
        } catch (UsageException e) {
            throw new UsageException(culprit(e, own) + e.getMessage(), e);
        }
    }

    private static String culprit(UsageException e, TargetProfile own) {
        Optional<String> parameter = e.option().filter(option -> !own.says(option));
        return parameter
                .map(name -> "parameter " + name + " (property awsm." + name + "): ")
                .orElse(own.id == null ? "" : "targetProfile " + own.id + ": ");
    }

    private static Set<Emit> kinds(String list) {
        Set<Emit> kinds = EnumSet.noneOf(Emit.class);
        Pattern.compile("[\\s,]+")
                .splitAsStream(list.strip())
                .filter(kind -> !kind.isEmpty())
                .map(Emit::named)
                .forEach(kinds::add);
        if (kinds.isEmpty()) {
            throw new UsageException("emit names nothing to make");
        }
        return Collections.unmodifiableSet(kinds);
    }

    /** {@code exe,obj}. */
    String emitText() {
        return emit.stream().map(Emit::text).collect(joining(","));
    }
}
