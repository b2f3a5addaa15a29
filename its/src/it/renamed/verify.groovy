// SPDX-License-Identifier: Apache-2.0
def output = new File(basedir, "target/awsm")
assert new File(output, "new/hello.h").exists()
assert !new File(output, "old/hello.h").exists()
assert new File(basedir, "build.log").text.contains("removing old/hello.h")
