// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.Instances;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.link.Machine;
import io.awsm.link.Optimization;
import io.awsm.toolchain.Host;
import io.awsm.wasm.Features;
import io.awsm.wasm.type.MemoryType;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything but the module that decides the code, complete and consistent: values for {@link Setting}s, checked.
 * Immutable.
 *
 * @since 0.1
 */
public final class CompileOptions {

    private static final long MOST_MEMORY = 1L << 31;
    private static final int MEMORY_UNIT = 16;

    /** As given; what is not here has its default. */
    private final Map<Setting, String> values;

    private final Machine machine;
    private final MemoryMechanism memory;
    private final Optional<Instances> instances;
    private final Optimization optimization;
    private final Optional<String> name;
    private final OptionalLong memorySize;
    private final OptionalInt pageSizeLog2;
    private final Features features;

    private CompileOptions(Map<Setting, String> values) {
        this.values = values;
        // Without lambdas, which would cost a cached program a tenth of its start.
        String targetName = values.get(Setting.TARGET);
        Target target = targetName == null ? hostTarget() : targetNamed(targetName);
        machine = new Machine(target, values.getOrDefault(Setting.CPU, target.cpu()));
        String mechanism = values.get(Setting.MEMORY);
        MemoryMechanism wanted = mechanism == null ? target.defaultMechanism() : mechanism(target, mechanism);
        String readOnly = values.get(Setting.READ_ONLY_DATA);
        memory = readOnly == null ? wanted : withReadOnlyData(target, wanted, readOnly);
        String number = values.get(Setting.INSTANCES);
        instances = number == null ? Optional.empty() : Optional.of(instancesNamed(number));
        String level = values.get(Setting.OPTIMIZATION);
        optimization = level == null ? Optimization.O3 : optimizationNamed(level);
        String prefix = values.get(Setting.NAME);
        name = prefix == null ? Optional.empty() : Optional.of(SymbolPrefix.checked(prefix));
        String size = values.get(Setting.MEMORY_SIZE);
        memorySize = size == null ? OptionalLong.empty() : memorySize(size);
        String page = values.get(Setting.PAGE_SIZE);
        pageSizeLog2 = page == null ? OptionalInt.empty() : pageSizeLog2(page);
        features = ModuleLoader.features(values.get(Setting.FEATURES));
        for (Setting setting : Setting.values()) {
            if (setting.label().isEmpty()) {
                isSet(setting);
            }
        }
    }

    private boolean isSet(Setting flag) {
        String value = values.getOrDefault(flag, "false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unknown(flag, "value of " + flag.text(), value, Stream.of("true", "false"));
        };
    }

    /** All defaults. */
    public static CompileOptions defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What code is generated for. */
    public Machine machine() {
        return machine;
    }

    public MemoryMechanism memory() {
        return memory;
    }

    /** How many, if it is not to follow from the kind of output. */
    public Optional<Instances> instances() {
        return instances;
    }

    public Optimization optimization() {
        return optimization;
    }

    /** The prefix of public symbols, if it is not to follow from the module's name. */
    public Optional<String> name() {
        return name;
    }

    /** That the module may use. */
    public Features features() {
        return features;
    }

    String prefix(Path input) {
        return name.orElseGet(() -> SymbolPrefix.of(input));
    }

    CodegenOptions forCodegen(Path input, boolean program) {
        return forCodegen(prefix(input), program);
    }

    /**
     * The options of code generation; a program has one instance unless told otherwise, and so has everything on a
     * microcontroller; all else has many.
     */
    public CodegenOptions forCodegen(String prefix, boolean program) {
        return forCodegen(prefix, program, program || !machine.target().isHosted() ? Instances.ONE : Instances.MANY);
    }

    /** The same, but for the number of instances unless told otherwise. */
    public CodegenOptions forCodegen(String prefix, boolean program, Instances usual) {
        if (memory == MemoryMechanism.FLASH && instances.orElse(usual) == Instances.MANY) {
            throw UsageException.of(
                    Setting.READ_ONLY_DATA.text(), "read-only data can stay in flash only with one instance");
        }
        return new CodegenOptions(
                machine.target(),
                machine.cpu(),
                prefix,
                memory,
                instances.orElse(usual),
                program,
                isSet(Setting.INLINE_CONSTANT_GLOBALS),
                isSet(Setting.FAST_UNSAFE),
                isSet(Setting.RELAXED_TRAPS),
                program && machine.target().isHosted() || memory.faults(),
                optimization.size(),
                memorySize,
                pageSizeLog2);
    }

    /** All of them by name, in a stable order, as users would type them: for fingerprints, and to say what changed. */
    public Map<String, String> describe() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            all.put(setting.text(), describe(setting));
        }
        return all;
    }

    private String describe(Setting setting) {
        return switch (setting) {
            case TARGET -> machine.target().name();
            case CPU -> machine.cpu();
            case MEMORY -> (memory == MemoryMechanism.FLASH ? MemoryMechanism.BOUNDS : memory).text();
            case OPTIMIZATION -> optimization.toString();
            case FEATURES -> features.toString();
            default -> values.getOrDefault(setting, setting.label().isEmpty() ? "false" : "default");
        };
    }

    private OptionalLong memorySize(String text) {
        if (machine.target().isHosted()) {
            throw UsageException.of(
                    Setting.MEMORY_SIZE.text(),
                    "a memory on " + machine.target().name() + " has the size that its module says");
        }
        try {
            long size = Long.parseLong(text);
            if (size > 0 && size <= MOST_MEMORY && size % MEMORY_UNIT == 0) {
                return OptionalLong.of(size);
            }
        } catch (NumberFormatException e) {
            // The same message.
        }
        throw UsageException.of(
                Setting.MEMORY_SIZE.text(), "a memory has a multiple of " + MEMORY_UNIT + " bytes, not " + text);
    }

    private OptionalInt pageSizeLog2(String text) {
        for (int log2 = 0; log2 <= MemoryType.STANDARD_PAGE; log2++) {
            if (text.equals(Long.toString(1L << log2))) {
                if (memorySize.orElse(0) % (1L << log2) != 0) {
                    throw UsageException.of(
                            Setting.MEMORY_SIZE.text(),
                            "a memory of pages of " + text + " bytes cannot have " + memorySize.getAsLong());
                }
                return OptionalInt.of(log2);
            }
        }
        throw UsageException.of(
                Setting.PAGE_SIZE.text(), "a page has a power of two of bytes, 65536 at the most, not " + text);
    }

    private static Target hostTarget() {
        Host host = Host.current();
        for (Target target : Target.all()) {
            if (host.executes(target.triple())) {
                return target;
            }
        }
        throw new UsageException("this machine (" + host + ") is no target; name one with --target: "
                + Target.all().stream().map(Target::name).collect(Collectors.joining(", ")));
    }

    private static Target targetNamed(String text) {
        return Target.named(text)
                .orElseThrow(() -> unknown(
                        Setting.TARGET, "target", text, Target.all().stream().map(Target::name)));
    }

    private static MemoryMechanism mechanism(Target target, String text) {
        return target.mechanisms().stream()
                .filter(m -> m.text().equals(text))
                .findFirst()
                .orElseThrow(() -> unknown(
                        Setting.MEMORY,
                        "memory mechanism of " + target.name(),
                        text,
                        target.mechanisms().stream().map(MemoryMechanism::text)));
    }

    /** The mechanism that does it. */
    private static MemoryMechanism withReadOnlyData(Target target, MemoryMechanism memory, String place) {
        return switch (place) {
            case "ram" -> memory;
            case "flash" -> {
                if (target.isHosted()) {
                    throw UsageException.of(Setting.READ_ONLY_DATA.text(), "there is no flash on " + target.name());
                }
                yield switch (memory) {
                    case BOUNDS -> MemoryMechanism.FLASH;
                    case PAGED -> memory;
                    default ->
                        throw UsageException.of(
                                Setting.READ_ONLY_DATA.text(),
                                "read-only data can stay in flash with the memory mechanisms bounds and paged, not with "
                                        + memory.text());
                };
            }
            default ->
                throw unknown(Setting.READ_ONLY_DATA, "place of read-only data", place, Stream.of("ram", "flash"));
        };
    }

    private static Instances instancesNamed(String text) {
        return switch (text) {
            case "one" -> Instances.ONE;
            case "many" -> Instances.MANY;
            default -> throw unknown(Setting.INSTANCES, "number of instances", text, Stream.of("one", "many"));
        };
    }

    private static Optimization optimizationNamed(String text) {
        return Optimization.named(text)
                .orElseThrow(() -> unknown(
                        Setting.OPTIMIZATION,
                        "optimization level",
                        text,
                        Stream.of(Optimization.values()).map(Optimization::level)));
    }

    private static UsageException unknown(Setting setting, String what, String value, Stream<String> known) {
        return UsageException.of(
                setting.text(),
                "unknown " + what + " '" + value + "': choose from " + known.collect(Collectors.joining(", ")));
    }

    /** Takes options as users type them. */
    public static final class Builder {

        private final Map<Setting, String> values = new EnumMap<>(Setting.class);

        private Builder() {}

        /** Null, or not to set it, is the default. */
        public Builder set(Setting setting, String value) {
            if (value == null) {
                values.remove(setting);
            } else {
                values.put(setting, value);
            }
            return this;
        }

        /** For what is set most often. */
        public Builder target(String name) {
            return set(Setting.TARGET, name);
        }

        public Builder memory(String mechanism) {
            return set(Setting.MEMORY, mechanism);
        }

        /** {@code 0} to {@code 3}, {@code s} or {@code z}, with or without {@code -O}. */
        public Builder optimization(String level) {
            return set(Setting.OPTIMIZATION, level);
        }

        /** {@code one} or {@code many}. */
        public Builder instances(String number) {
            return set(Setting.INSTANCES, number);
        }

        /** The prefix of public symbols. */
        public Builder name(String prefix) {
            return set(Setting.NAME, prefix);
        }

        /** A list: see {@link Features#parse}. */
        public Builder features(String list) {
            return set(Setting.FEATURES, list);
        }

        /** @throws UsageException if a value is unknown or does not go with the others */
        public CompileOptions build() {
            return new CompileOptions(new EnumMap<>(values));
        }
    }
}
