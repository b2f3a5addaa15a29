// SPDX-License-Identifier: Apache-2.0
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
        // Without lambdas, which would cost a cached program a tenth of its start.
        String fromEnvironment = environment.getOrDefault("AWSM_LLVM_HOME", "");
        Optional<String> asProperty = property(properties, "awsm.llvm.version");
        Optional<String> repository = property(properties, "maven.repo.local");
        return new LlvmOptions(
                home.isPresent() || fromEnvironment.isEmpty() ? home : Optional.of(Path.of(fromEnvironment)),
                home.isPresent() ? optionName : "AWSM_LLVM_HOME",
                version.isPresent() ? version : asProperty,
                localRepository.isPresent()
                        ? localRepository.get()
                        : repository.isPresent()
                                ? Path.of(repository.get())
                                : Home.of(environment, properties).resolve(Path.of(".m2", "repository")),
                environment.getOrDefault("PATH", ""));
    }

    /** The version of the artifact to use, {@code 20.1.7-1.5.12}. */
    public String artifactVersion() {
        return version.isPresent() ? version.get() : Product.llvmVersion();
    }

    private static Optional<String> property(Map<?, ?> properties, String name) {
        Object property = properties.get(name);
        return property == null || property.toString().isEmpty() ? Optional.empty() : Optional.of(property.toString());
    }
}
