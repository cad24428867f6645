// The `sluice` command.
#include "cli/program.h"

int main(int argc, char** argv) { return sluice::cli::finish(sluice::cli::runProgram(argc, argv)); }
