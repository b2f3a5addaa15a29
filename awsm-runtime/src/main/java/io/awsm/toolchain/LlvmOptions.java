package io.awsm.toolchain;

import io.awsm.system.Home;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What users can say about LLVM.
 *
 * @param home the directory of an installed LLVM
 * @param homeOrigin who names it, for messages
 * @param version of the artifact, {@code 20.1.7-1.5.12}, if the user asks for one
 * @param localRepository the local Maven repository
 * @param path the directories that are searched for programs, as in the {@code PATH}
 */
public record LlvmOptions(
        Optional<Path> home, String homeOrigin, Optional<String> version, Path localRepository, String path) {

    /**
     * What the options of a command or a build say, and for what they leave open the environment and system
     * properties.
     *
     * @param optionName the name of the option that gives {@code home}
     */
    public static LlvmOptions of(
            Optional<Path> home,
            String optionName,
            Optional<String> version,
            Optional<Path> localRepository,
            Map<String, String> environment,
            Map<?, ?> properties) {
        Optional<Path> fromEnvironment = Optional.ofNullable(environment.get("AWSM_LLVM_HOME"))
                .filter(h -> !h.isEmpty())
                .map(Path::of);
        return new LlvmOptions(
                home.or(() -> fromEnvironment),
                home.isPresent() ? optionName : "AWSM_LLVM_HOME",
                version.or(() -> property(properties, "awsm.llvm.version")),
                localRepository
                        .or(() -> property(properties, "maven.repo.local").map(Path::of))
                        .orElseGet(() -> Home.of(environment, properties).resolve(Path.of(".m2", "repository"))),
                environment.getOrDefault("PATH", ""));
    }

    /** The version of the artifact to use, {@code 20.1.7-1.5.12}. */
    public String artifactVersion() {
        return version.orElseGet(Product::llvmVersion);
    }

    private static Optional<String> property(Map<?, ?> properties, String name) {
        return Optional.ofNullable(properties.get(name)).map(Object::toString).filter(p -> !p.isEmpty());
    }
}
