// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.compiler.spi.ArtifactResolver;
import io.awsm.compiler.spi.LlvmArtifact;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Finds LLVM's artifact where a build puts a program's dependencies. */
final class ClassPathResolver implements ArtifactResolver {

    @Override
    public Path resolve(LlvmArtifact artifact) throws IOException {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path", ""))
                .map(Path::of)
                .filter(entry -> entry.endsWith(artifact.fileName()) && Files.isRegularFile(entry))
                .findFirst()
                .orElseThrow(() -> new IOException("it is not on the class path: make it a dependency of the program"));
    }
}
