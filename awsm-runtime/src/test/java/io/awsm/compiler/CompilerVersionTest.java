// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompilerVersionTest {

    /** Parser, code generator and linking: a snapshot of each has a time and a size. */
    @Test
    void everyModuleOfASnapshotCounts() {
        assertThat(CompilerVersion.version("1.0-SNAPSHOT", true).split("/")).hasSize(1 + 2 * 3);
        assertThat(CompilerVersion.version("1.0", false)).isEqualTo("1.0");
    }
}
