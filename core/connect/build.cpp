#include "connect/build.h"

#include <string>
#include <utility>
#include <vector>

#include "base/value_translation.h"
#include "codec/told_checks.h"
#include "connect/partnerships.h"
#include "connect/settle.h"
#include "scenario/check.h"

namespace sluice::connect {

using scenario::Document;

namespace {

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

/// `3 accounts, 1 product and 2 requests`
base::Text countsOf(const Document& document) {
    const scenario::TierParts& parts = document.tierSetup;
    std::size_t parameters = 0;
    for (const tier_setup::Product& each : parts.products) parameters += each.parameters.size();
    return codec::countsText({{document.organizations.size(), "account"},
                              {parts.products.size(), "product"},
                              {parameters, "parameter"},
                              {parts.assets.size(), "asset"},
                              {parts.configurations.size(), "tier configuration"},
                              {parts.requests.size(), "request"}});
}

}  // namespace

void build(Records& records, Document& document, Findings& findings) {
    settle(records, findings);
    Builder(records, document, findings).build();
    findings.warn({}, "taken: " + countsOf(document));
    codec::tellChecks(scenario::check(document), document, findings);
}

}  // namespace sluice::connect
