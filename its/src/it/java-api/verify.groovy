// SPDX-License-Identifier: Apache-2.0
import io.awsm.its.Modules

def log = new File(basedir, "build.log").text
assert log.contains("made [EXE, OBJ, HEADER]")
assert log.contains("refused: filter:0x0: ")
assert log.contains("refused: ") && log.contains("'magic'")
assert [new File(basedir, "target/filters/filter").path].execute().text == Modules.expectedOfKernel("gemm", "MINI")
assert new File(basedir, "target/filters/filter.h").text.contains("filter_new")
