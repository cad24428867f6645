#include "connect/build.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/value_translation.h"
#include "connect/partnerships.h"
#include "connect/settle.h"
#include "scenario/check.h"

namespace sluice::connect {

using scenario::Document;

namespace {

/// What the checks say is told of each kind so many times.
constexpr std::size_t kToldOfAKind = 3;

class Builder {
  public:
    Builder(Records& records, Document& document, Findings& findings)
        : records_(records),
          document_(document),
          findings_(findings),
          own_(records.values, document.values) {}

    void build() {
        partnerships_ = partnershipsOf(records_, findings_);
        for (const Account& account : records_.accounts) {
            document_.organizations.push_back({own(account.id), own(account.name), {}});
        }
        for (const auto& [upstream, downstream] : partnerships_.list) {
            scenario::PartnershipEntry entry;
            entry.upstream = own(upstream);
            entry.downstream = own(downstream);
            document_.partnerships.push_back(entry);
        }
        for (Product& each : records_.products) product(each);
        for (Asset& each : records_.assets) asset(each);
        for (Configuration& each : records_.configurations) configuration(each);
        for (Request& each : records_.requests) request(each);
        document_.title = records_.products.empty() ? "Accounts of CloudBlue Connect"
                                                    : "Tier Setup, from CloudBlue Connect";
    }

  private:
    /// The same value in the document's pool.
    ValueId own(ValueId theirs) { return own_(theirs); }
    /// In the order of the product's parameters, as a file has them.
    tier_setup::Values ownValues(ValueId product, const ToldValues& told) {
        tier_setup::Values values;
        const Product* of = records_.products.find(product);
        if (of == nullptr) return values;
        for (const tier_setup::Parameter& parameter : of->parameters) {
            for (const tier_setup::ParameterValue& each : told.list) {
                if (each.parameter == parameter.id) values.push_back({own(each.parameter), own(each.value)});
            }
        }
        return values;
    }

    void product(Product& each) {
        tier_setup::Product made;
        made.id = own(each.id);
        made.name = own(each.name);
        made.resellerLevel = each.level.value_or(2);
        made.dynamicValidation = each.validates;
        for (tier_setup::Parameter parameter : each.parameters) {
            parameter.id = own(parameter.id);
            parameter.title = own(parameter.title);
            for (ValueId& choice : parameter.choices) choice = own(choice);
            made.parameters.push_back(std::move(parameter));
        }
        document_.tierSetup.products.push_back(std::move(made));
    }
    void asset(Asset& each) {
        tier_setup::Asset made;
        made.id = own(each.id);
        made.product = own(each.product);
        made.customer = own(each.customer);
        made.tier1 = own(each.tier1);
        made.tier2 = own(each.tier2);
        made.status = *each.status;
        if (made.status == tier_setup::AssetStatus::terminating) made.before = each.before;
        made.values = ownValues(each.product, each.values);
        document_.tierSetup.assets.push_back(std::move(made));
    }
    void configuration(Configuration& each) {
        tier_setup::Configuration made;
        made.id = own(each.id);
        made.product = own(each.product);
        made.account = own(each.account);
        made.level = each.level;
        if (!partnerships_.has(each.account, each.parent)) made.parent = own(each.parent);
        made.status = *each.status;
        made.values = ownValues(each.product, each.values);
        document_.tierSetup.configurations.push_back(std::move(made));
    }
    void request(Request& each) {
        tier_setup::Request made;
        made.id = own(each.id);
        made.asset = own(each.asset);
        made.configuration = own(each.configuration);
        made.type = each.type;
        made.status = each.status;
        made.templateId = own(each.templateId);
        made.reason = own(each.reason);
        made.date = own(each.date);
        for (const ValueId need : each.needs) made.needs.push_back(own(need));
        const ValueId product = each.asset.exists() ? records_.assets.at(each.asset).product
                                                    : records_.configurations.at(each.configuration).product;
        made.values = ownValues(product, each.values);
        document_.tierSetup.requests.push_back(std::move(made));
    }

    Records& records_;
    Document& document_;
    Findings& findings_;
    base::ValueTranslation own_;
    Partnerships partnerships_;
};

/// What the checks found, by what it is of instead of where it stands in a file that nobody wrote.
class Checked {
  public:
    Checked(const Document& document, Findings& findings) : document_(document), findings_(findings) {}

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
        if (list == "products") return id(document_.tierSetup.products);
        if (list == "assets") return id(document_.tierSetup.assets);
        if (list == "tierConfigurations") return id(document_.tierSetup.configurations);
        if (list == "requests") return id(document_.tierSetup.requests);
        return {};
    }

    const Document& document_;
    Findings& findings_;
    std::vector<Kind> kinds_;
};

/// `3 accounts, 1 product and 2 requests`
base::Text countsOf(const Document& document) {
    const scenario::TierParts& parts = document.tierSetup;
    std::size_t parameters = 0;
    for (const tier_setup::Product& each : parts.products) parameters += each.parameters.size();
    const std::vector<std::pair<std::size_t, const char*>> counts = {
        {document.organizations.size(), "account"},
        {parts.products.size(), "product"},
        {parameters, "parameter"},
        {parts.assets.size(), "asset"},
        {parts.configurations.size(), "tier configuration"},
        {parts.requests.size(), "request"}};
    std::vector<base::Text> told;
    for (const auto& [count, what] : counts) {
        if (count > 0) told.push_back(base::counted(count, what));
    }
    base::GrowingText text = told.empty() ? "nothing" : "";
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (i > 0) text += i + 1 == told.size() ? " and " : ", ";
        text += told[i];
    }
    return text;
}

}  // namespace

void build(Records& records, Document& document, Findings& findings) {
    settle(records, findings);
    Builder(records, document, findings).build();
    findings.warn({}, "taken: " + countsOf(document));
    Checked(document, findings).tell(scenario::check(document));
}

}  // namespace sluice::connect
