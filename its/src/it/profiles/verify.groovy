// SPDX-License-Identifier: Apache-2.0
import io.awsm.its.Modules

def output = new File(basedir, "target/awsm")
def files = []
output.eachFileRecurse { if (it.file && !it.path.contains(".state")) files << output.toPath().relativize(it.toPath()).toString() }
assert files.sort() == ["careful/gemm", "careful/gemm.ll", "server/gemm", "server/gemm.h", "server/gemm.o", "server/gemm.so"]

def expected = Modules.expectedOfKernel("gemm", "MINI")
assert [new File(output, "server/gemm").path].execute().text == expected
assert [new File(output, "careful/gemm").path].execute().text == expected
assert new File(output, "server/gemm.h").text.contains("gemm_new")
