package io.awsm.compiler;

import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.Instances;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.link.Machine;
import io.awsm.link.Optimization;
import io.awsm.toolchain.Host;
import io.awsm.wasm.Features;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything but the module that decides the code, complete and consistent.
 *
 * @param name the prefix of public symbols, if it is not to follow from the file's name
 * @param instances how many, if it is not to follow from the kind of output
 * @param features that the module may use
 */
public record CompileOptions(
        Machine machine,
        MemoryMechanism memory,
        Optional<Instances> instances,
        Optimization optimization,
        Optional<String> name,
        boolean inlineConstantGlobals,
        boolean fastUnsafe,
        boolean relaxedTraps,
        Features features) {

    public static Builder builder() {
        return new Builder();
    }

    String prefix(Path input) {
        return name.orElseGet(() -> SymbolPrefix.of(input));
    }

    CodegenOptions forCodegen(Path input, boolean program) {
        return forCodegen(prefix(input), program);
    }

    /** The options of code generation; a program has one instance unless told otherwise, everything else many. */
    public CodegenOptions forCodegen(String prefix, boolean program) {
        return new CodegenOptions(
                machine.target(),
                machine.cpu(),
                prefix,
                memory,
                instances.orElse(program ? Instances.ONE : Instances.MANY),
                program,
                inlineConstantGlobals,
                fastUnsafe,
                relaxedTraps);
    }

    /** All of them by name, in a stable order, as users would type them: for fingerprints, and to say what changed. */
    public Map<String, String> describe() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("target", machine.target().name());
        all.put("cpu", machine.cpu());
        all.put("memory", memory.text());
        all.put(
                "instances",
                instances.map(i -> i.name().toLowerCase(Locale.ROOT)).orElse("default"));
        all.put("optimization", optimization.toString());
        all.put("name", name.orElse("default"));
        all.put("inlineConstantGlobals", Boolean.toString(inlineConstantGlobals));
        all.put("fastUnsafe", Boolean.toString(fastUnsafe));
        all.put("relaxedTraps", Boolean.toString(relaxedTraps));
        all.put("features", features.toString());
        return all;
    }

    /** Takes options as users type them; what is not set, or null, has its default. */
    public static final class Builder {

        private String target;
        private String cpu;
        private String memory;
        private String instances;
        private String optimization;
        private String name;
        private boolean inlineConstantGlobals;
        private boolean fastUnsafe;
        private boolean relaxedTraps;
        private String features;

        private Builder() {}

        public Builder target(String value) {
            target = value;
            return this;
        }

        public Builder cpu(String value) {
            cpu = value;
            return this;
        }

        public Builder memory(String value) {
            memory = value;
            return this;
        }

        /** {@code one} or {@code many}. */
        public Builder instances(String value) {
            instances = value;
            return this;
        }

        /** {@code 0} to {@code 3}, {@code s} or {@code z}, with or without {@code -O}. */
        public Builder optimization(String value) {
            optimization = value;
            return this;
        }

        public Builder name(String value) {
            name = value;
            return this;
        }

        public Builder inlineConstantGlobals(boolean value) {
            inlineConstantGlobals = value;
            return this;
        }

        public Builder fastUnsafe(boolean value) {
            fastUnsafe = value;
            return this;
        }

        public Builder relaxedTraps(boolean value) {
            relaxedTraps = value;
            return this;
        }

        /** A list: see {@link Features#parse}. */
        public Builder features(String value) {
            features = value;
            return this;
        }

        /** @throws UsageException if a value is unknown or does not go with the others */
        public CompileOptions build() {
            Target chosen = target == null
                    ? hostTarget()
                    : Target.named(target)
                            .orElseThrow(() -> unknown(
                                    "target",
                                    "target",
                                    target,
                                    Target.all().stream().map(Target::name)));
            return new CompileOptions(
                    new Machine(chosen, cpu == null ? chosen.cpu() : cpu),
                    memory == null ? chosen.defaultMechanism() : mechanism(chosen),
                    Optional.ofNullable(instances).map(Builder::instancesNamed),
                    optimization == null ? Optimization.O3 : optimization(),
                    Optional.ofNullable(name).map(SymbolPrefix::checked),
                    inlineConstantGlobals,
                    fastUnsafe,
                    relaxedTraps,
                    ModuleLoader.features(features));
        }

        private static Target hostTarget() {
            Host host = Host.current();
            String name = (host.arch().equals("arm64") ? "aarch64" : host.arch()) + "-" + host.os();
            return Target.named(name)
                    .orElseThrow(() -> new UsageException("this machine (" + host
                            + ") is no target; name one with --target: "
                            + Target.all().stream().map(Target::name).collect(Collectors.joining(", "))));
        }

        private MemoryMechanism mechanism(Target target) {
            return target.mechanisms().stream()
                    .filter(m -> m.text().equals(memory))
                    .findFirst()
                    .orElseThrow(() -> unknown(
                            "memory",
                            "memory mechanism of " + target.name(),
                            memory,
                            target.mechanisms().stream().map(MemoryMechanism::text)));
        }

        private static Instances instancesNamed(String text) {
            return switch (text) {
                case "one" -> Instances.ONE;
                case "many" -> Instances.MANY;
                default -> throw unknown("instances", "number of instances", text, Stream.of("one", "many"));
            };
        }

        private Optimization optimization() {
            return Optimization.named(optimization)
                    .orElseThrow(() -> unknown(
                            "optimization",
                            "optimization level",
                            optimization,
                            Stream.of(Optimization.values()).map(Optimization::level)));
        }

        private static UsageException unknown(String option, String what, String value, Stream<String> known) {
            return UsageException.of(
                    option,
                    "unknown " + what + " '" + value + "': choose from " + known.collect(Collectors.joining(", ")));
        }
    }
}
