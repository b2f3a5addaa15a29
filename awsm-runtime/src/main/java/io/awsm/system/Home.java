// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import java.nio.file.Path;
import java.util.Map;

/** The user's home directory. Java has "?" for users that the system does not know by name, as in many containers. */
public final class Home {

    private Home() {}

    /** @throws EnvironmentException if there is none */
    public static Path of(Map<String, String> environment, Map<?, ?> properties) {
        for (Object home : new Object[] {properties.get("user.home"), environment.get("HOME")}) {
            if (home != null && Path.of(home.toString()).isAbsolute()) {
                return Path.of(home.toString());
            }
        }
        throw new EnvironmentException("there is no home directory: the environment variable HOME can name one");
    }
}
