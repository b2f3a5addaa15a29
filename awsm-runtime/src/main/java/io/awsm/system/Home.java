package io.awsm.system;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The user's home directory. Java has "?" for users that the system does not know by name, as in many containers. */
public final class Home {

    private Home() {}

    /** @throws EnvironmentException if there is none */
    public static Path of(Map<String, String> environment, Map<?, ?> properties) {
        return Stream.of(properties.get("user.home"), environment.get("HOME"))
                .filter(Objects::nonNull)
                .map(home -> Path.of(home.toString()))
                .filter(Path::isAbsolute)
                .findFirst()
                .orElseThrow(() -> new EnvironmentException(
                        "there is no home directory: the environment variable HOME can name one"));
    }
}
