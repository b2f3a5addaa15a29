// SPDX-License-Identifier: Apache-2.0
// What a repository delivers with a wrong checksum is not executed, whatever the project says of the repository, and nothing
// else is taken instead.
def log = new File(basedir, "build.log").text
assert log =~ /Could not transfer artifact org\.bytedeco:llvm:.*: Checksum validation failed/
assert !log.contains("\tat io.awsm")
assert !new File(basedir, "target/awsm/default/hello").exists()
