// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.Target.Board;
import org.junit.jupiter.api.Test;

class BoardRoomTest {

    private static final Board BOARD = new Board("tiny", 4096, 65536);

    @Test
    void saysHowManyBytesThereAreTooFew() {
        String code = """
                lld: error: section '.text' will not fit in region 'flash': overflowed by 8 bytes
                lld: error: section '.data' will not fit in region 'flash': overflowed by 22 bytes
                """;
        assertThat(BoardRoom.lacking(BOARD, code))
                .contains(
                        "an executable needs 4,118 bytes of flash, and its board, tiny, has 4,096; -Os and -Oz need less");
        assertThat(BoardRoom.lacking(
                        BOARD, code + "lld: error: section '.bss' will not fit in region 'RAM': overflowed by 1 bytes"))
                .contains("an executable needs 57,345 bytes of RAM, and its board, tiny, has 57,344 besides the stack;"
                        + " --memory-size says how many bytes of its memory the module needs");
        assertThat(BoardRoom.lacking(BOARD, "lld: error: undefined symbol: x")).isEmpty();
    }
}
