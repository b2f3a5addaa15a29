// SPDX-License-Identifier: Apache-2.0
package io.awsm.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.compiler.Setting;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plugin has each setting of the compiler, as a parameter, in profiles, and in the documentation. */
class SettingsTest {

    private static final Path SOURCE = Path.of("src/main/java/io/awsm/maven/CompileMojo.java");

    @ParameterizedTest
    @EnumSource
    void isAParameter(Setting setting) throws Exception {
        assertThat(CompileMojo.class.getDeclaredField(setting.text())).isNotNull();
        // The annotation is not kept for run time.
        assertThat(Files.readString(SOURCE)).contains("@Parameter(property = \"awsm." + setting.text() + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void isAnElementOfProfiles(Setting setting) throws Exception {
        TargetProfile profile = new TargetProfile();
        setter(setting).invoke(profile, "value");
        assertThat(profile.settings()).containsOnlyKeys(setting).containsValue("value");
        assertThat(profile.says(setting.text())).isTrue();
        assertThat(Files.readString(SOURCE).replaceAll("\\s*\\*\\s*", " "))
                .as("documentation of targetProfiles")
                .containsPattern("any of the parameters [^.]*\\b" + setting.text() + "\\b");
    }

    private static Method setter(Setting setting) throws NoSuchMethodException {
        String name = setting.text();
        return TargetProfile.class.getMethod(
                "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1), String.class);
    }

    @Test
    void profilesHaveNothingElse() {
        List<String> setters = Stream.of(TargetProfile.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("set"))
                .toList();
        assertThat(setters).hasSize(Setting.values().length + 2).contains("setId", "setEmit");
    }

    @Test
    void pagesNameTheOptions() throws IOException {
        String page = Files.readString(Path.of("../docs/options.md"));
        for (Setting setting : Setting.values()) {
            assertThat(page).contains("`<" + setting.text() + ">`");
            setting.options().forEach(option -> assertThat(page).contains("`" + option));
        }
    }
}
