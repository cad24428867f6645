// Every sentence that answers hold, once for each form, and what a machine can see to be wrong with one.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sluice::testing_support {

class Sentences {
  public:
    /// Names and ids of a document: with them replaced, sentences that differ in nothing else are one.
    void learnNames(std::string_view document);
    /// Takes every sentence of an answer in JSON.
    void take(std::string_view answer);

    /// One of each form, `member: sentence`, in order of the forms.
    [[nodiscard]] std::vector<std::string> all() const;
    /// What is wrong with which sentence.
    [[nodiscard]] std::vector<std::string> defects() const;

  private:
    [[nodiscard]] std::string formOf(std::string_view text) const;

    std::vector<std::string> names_;  // the longest first
    std::set<std::string> told_;      // as they were told
    std::map<std::string, std::string> exampleOf_;
};

/// What a machine sees to be wrong with a sentence of a member; empty where that is nothing.
[[nodiscard]] std::string defectOf(std::string_view member, std::string_view sentence);

}  // namespace sluice::testing_support
