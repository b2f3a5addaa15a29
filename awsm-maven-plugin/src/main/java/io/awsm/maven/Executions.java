// SPDX-License-Identifier: Apache-2.0
package io.awsm.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Where the executions of a project remember what they made, each in a directory of its name.
 *
 * @param root of these directories
 * @param current the execution under way
 */
record Executions(Path root, MojoExecution current, MavenProject project) {

    /** That of the goal on the command line, which is in no POM. */
    private static final String DIRECT = "default-cli";

    /** The directory of the execution under way. */
    Path states() {
        return root.resolve(current.getExecutionId());
    }

    /** Directories of executions that the POM had once. */
    List<Path> abandoned() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        Set<Path> known = new HashSet<>(List.of(states(), root.resolve(DIRECT)));
        Plugin plugin = project.getPlugin(Plugin.constructKey(current.getGroupId(), current.getArtifactId()));
        if (plugin != null) {
            plugin.getExecutions().forEach(execution -> known.add(root.resolve(execution.getId())));
        }
        try (Stream<Path> directories = Files.list(root)) {
            return directories
                    .filter(directory -> known.stream().noneMatch(states -> states.startsWith(directory)))
                    .toList();
        }
    }
}
