#include "codec/told_checks.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"

namespace sluice::codec {

namespace {

/// What the checks say is told of each kind so many times.
constexpr std::size_t kToldOfAKind = 3;

/// What the checks found, by what it is of instead of where it stands in a file that nobody wrote.
class Teller {
  public:
    Teller(const scenario::Document& document, Findings& findings)
        : document_(document), findings_(findings) {}

    void tell(const base::Problems& problems) {
        for (const base::Problem& problem : problems) {
            if (problem.severity == base::Severity::error) {
                findings_.fail(placeOf(problem.path), problem.message, problem.hint);
                continue;
            }
            Kind& kind = kindOf(problem.hint);
            if (kind.told++ < kToldOfAKind) {
                findings_.warn(placeOf(problem.path), problem.message, problem.hint);
            }
        }
        for (const Kind& kind : kinds_) {
            if (kind.told <= kToldOfAKind) continue;
            findings_.warn({}, "and " + base::counted(kind.told - kToldOfAKind, "more") + " like these",
                           kind.hint);
        }
    }

  private:
    struct Kind {
        std::string hint;
        std::size_t told = 0;
    };
    Kind& kindOf(const std::string& hint) {
        for (Kind& kind : kinds_) {
            if (kind.hint == hint) return kind;
        }
        kinds_.push_back({hint, 0});
        return kinds_.back();
    }
    /// `/requests/3/values/seats` → `PR-1, values/seats`
    [[nodiscard]] Place placeOf(const std::string& path) const {
        const std::size_t list = path.find('/', 1);
        if (path.empty() || list == std::string::npos) return path;
        const std::size_t end = std::min(path.find('/', list + 1), path.size());
        std::size_t index = 0;
        for (const char c : path.substr(list + 1, end - list - 1)) {
            if (c < '0' || c > '9') return path;
            index = index * 10 + static_cast<std::size_t>(c - '0');
        }
        const std::string name = nameOf(path.substr(1, list - 1), index);
        if (name.empty()) return path;
        return end < path.size() ? name + ", " + path.substr(end + 1) : name;
    }
    [[nodiscard]] std::string nameOf(const std::string& list, std::size_t index) const {
        const auto id = [&](const auto& entries) {
            return index < entries.size() ? std::string(document_.values.spelling(entries[index].id))
                                          : std::string();
        };
        if (list == "organizations") return id(document_.organizations);
        if (list == "entitlements") return id(document_.entitlements.entitlements);
        if (list == "tiers") return id(document_.entitlements.tiers);
        if (list == "products") return id(document_.tierSetup.products);
        if (list == "assets") return id(document_.tierSetup.assets);
        if (list == "tierConfigurations") return id(document_.tierSetup.configurations);
        if (list == "requests") return id(document_.tierSetup.requests);
        return {};
    }

    const scenario::Document& document_;
    Findings& findings_;
    std::vector<Kind> kinds_;
};

}  // namespace

void tellChecks(const base::Problems& problems, const scenario::Document& document, Findings& findings) {
    Teller(document, findings).tell(problems);
}

}  // namespace sluice::codec
