// SPDX-License-Identifier: Apache-2.0
package io.awsm.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionsTest {

    @TempDir
    Path root;

    private Executions executions(String current, String... all) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("io.awsm");
        plugin.setArtifactId("awsm-maven-plugin");
        for (String id : all) {
            PluginExecution execution = new PluginExecution();
            execution.setId(id);
            plugin.addExecution(execution);
        }
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().addPlugin(plugin);
        return new Executions(
                root.resolve(".state"), new MojoExecution(plugin, "compile", current), new MavenProject(model));
    }

    @Test
    void thoseThatThePomLacksAreAbandoned() throws IOException {
        assertThat(executions("first", "first").abandoned()).isEmpty();
        for (String id : List.of("first", "second/part", "old", "default-cli")) {
            Files.createDirectories(root.resolve(".state").resolve(id));
        }
        Executions executions = executions("first", "first", "second/part");
        assertThat(executions.states()).isEqualTo(root.resolve(".state/first"));
        assertThat(executions.abandoned()).containsExactly(root.resolve(".state/old"));
    }

    @Test
    void goalOnTheCommandLineAbandonsNoneOfThePom() throws IOException {
        Files.createDirectories(root.resolve(".state/first"));
        assertThat(executions("default-cli", "first").abandoned()).isEmpty();
    }
}
