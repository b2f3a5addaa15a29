// SPDX-License-Identifier: Apache-2.0
package io.awsm.maven;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.codehaus.plexus.util.DirectoryScanner;

/**
 * The modules of a project.
 *
 * @param directory need not exist
 * @param includes Ant patterns
 * @param excludes Ant patterns
 */
record Inputs(File directory, List<String> includes, List<String> excludes) {

    /** Paths below the directory, with {@code /}, sorted. */
    List<String> find() {
        if (!directory.isDirectory()) {
            return List.of();
        }
        DirectoryScanner scanner = new DirectoryScanner();
        scanner.setBasedir(directory);
        scanner.setIncludes(includes.toArray(String[]::new));
        scanner.setExcludes(excludes.toArray(String[]::new));
        scanner.addDefaultExcludes();
        scanner.scan();
        return Arrays.stream(scanner.getIncludedFiles())
                .map(path -> path.replace(File.separatorChar, '/'))
                .sorted()
                .toList();
    }
}
