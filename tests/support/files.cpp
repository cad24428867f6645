#include "support/files.h"

namespace sluice::testing_support {

std::string sourcePath(const std::string& relative) {
    return std::string(SLUICE_SOURCE_DIR) + "/" + relative;
}

}  // namespace sluice::testing_support
