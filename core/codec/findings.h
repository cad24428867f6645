// What is to be told of files that somebody else's platform wrote: what is wrong, and, gathered over all of them, what was
// left out, taken as something else or mended, with whom it is about.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "base/problem.h"

namespace sluice::codec {

/// Where something stands, for messages: a JSON pointer or a row; with the file's name where there are several.
using Place = std::string;

/// What may have to be said of several things at once. A room has a list of them, in the order of an enumeration.
struct RemarkText {
    const char *one, *several;  // behind the number and its word
    const char* what;           // what is counted
    const char* hint;
};

class Findings {
  public:
    /// With `areGoodOnes` what is wrong is left out, and what is told of it is a warning. The texts outlive it.
    Findings(base::Problems& problems, bool areGoodOnes, std::span<const RemarkText> remarks)
        : problems_(problems),
          severity_(areGoodOnes ? base::Severity::warning : base::Severity::error),
          texts_(remarks),
          remarks_(remarks.size()) {}

    /// Something that cannot be taken.
    void wrong(const Place& place, base::Text message, base::Text hint);
    /// Something because of which nothing can be taken.
    void fail(const Place& place, base::Text message, base::Text hint);
    /// Something to know, whatever is taken.
    void warn(const Place& place, base::Text message, base::Text hint = {});
    /// One more that the remark is about, by its id or name.
    template <class Remark>
    void add(Remark remark, std::string_view about) {
        gather(remarks_[static_cast<std::size_t>(remark)], about);
    }
    /// What somebody else found in a file, with the name of that file where it has one.
    void take(std::string_view file, const base::Problems& problems);
    /// A member or column that is not kept; `isPersonal`: since it is about people or where they live.
    void leftOut(std::string_view name, bool isPersonal);
    /// Tells what was gathered. Called once, at the end.
    void finish();

  private:
    struct Gathered {
        std::uint32_t count = 0;
        std::vector<std::string> first;  // different ones
    };
    static void gather(Gathered& gathered, std::string_view about);

    base::Problems& problems_;
    base::Severity severity_;
    std::span<const RemarkText> texts_;
    std::vector<Gathered> remarks_;  // by the place of their texts
    std::vector<std::string> others_, personal_;
    std::size_t unlisted_ = 0;
};

/// `3 accounts, 1 product and 2 requests`, of those that are there; `nothing` where none is.
[[nodiscard]] base::Text countsText(const std::vector<std::pair<std::size_t, const char*>>& counts);

}  // namespace sluice::codec
