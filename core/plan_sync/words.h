// How plans, values, differences and events of Plan Sync are named in sentences.
#pragma once

#include <optional>
#include <string_view>

#include "base/arena.h"
#include "plan_sync/difference.h"
#include "plan_sync/event.h"
#include "plan_sync/step.h"

namespace sluice::plan_sync {

/// The kind of entry that a field's value names, or that a member (a rate is one of its resource) is; nothing
/// where it is none.
[[nodiscard]] std::optional<EntryKind> kindOfValue(Field field);
[[nodiscard]] std::optional<EntryKind> kindOfMember(Field field);

/// Everything that a sentence needs to name things.
struct Names {
    const base::ValuePool& values;
    const Channel& channel;
    const State& state;

    /// The organization's name, shortened where it is very long.
    [[nodiscard]] Text of(OrganizationIndex organization) const;
    /// The organization's name, or the id in quotes where there is none with it.
    [[nodiscard]] Text ofOrganization(ValueId id) const;
    /// A text or number in quotes; "nothing" for none.
    [[nodiscard]] Text quoted(ValueId value) const;
    /// `the recurring fee of plan "Gold"`. Entities are named as the organization does, or those above it; by
    /// their ids where nobody has them.
    [[nodiscard]] Text of(OrganizationIndex organization, const Address& address) const;
    /// What stands there: an entry's name, else as `wordsOf` says it.
    [[nodiscard]] Text of(OrganizationIndex organization, const Address& address, Value value) const;
    /// What an edit makes of what stands there, without its owner: `recurring fee 12`, `not published`, `no plan
    /// category`, `sales category "Mail"`.
    [[nodiscard]] Text change(OrganizationIndex organization, const Address& address, Value before,
                              Value after) const;
    /// The name of an entry or plan at the organization or the next above it that has one; else the id.
    [[nodiscard]] ValueId nameOf(OrganizationIndex organization, EntryKind kind, ValueId id) const;
    [[nodiscard]] ValueId planOf(OrganizationIndex organization, ValueId plan) const;
    /// The length of a period, else its id.
    [[nodiscard]] ValueId periodOf(OrganizationIndex organization, ValueId plan, ValueId period) const;
    /// Calls visit(catalogue) for the organization's and those of its providers, upwards, until it gives true.
    template <class Visit>
    void upwards(OrganizationIndex organization, Visit visit) const {
        while (!visit(state.catalogue(organization))) {
            const PartnershipIndex above = providerOf(channel, state, organization);
            if (!above.exists()) return;
            organization = channel.partnership(above).upstream;
        }
    }
    /// Who holds a period's shape (PS-24): `Acme delegates the plan`, `Beta has a copy of it`.
    [[nodiscard]] Text holderOfPeriod(OrganizationIndex organization, const Address& address) const;
    /// Why the organization may not edit what stands there (PS-24, PS-35), behind a colon.
    [[nodiscard]] Text reasonAgainstEditing(OrganizationIndex organization, const Address& address) const;

  private:
    [[nodiscard]] Text member(OrganizationIndex organization, const Address& address) const;
};

/// `its own`, `its own as the file has it`; empty where a run has passed it on (PS-50).
[[nodiscard]] std::string_view wordsOf(Ownership ownership);

/// The event in one sentence, told of the state before it: `Acme changes plan "Gold": recurring fee 12`. Ids that name
/// nothing stand quoted.
[[nodiscard]] Text sentenceOf(const Event& event, const Names& names);
/// `At Beta the recurring fee of plan "gold" becomes 12 (was 10).`
[[nodiscard]] Text sentenceOf(const Effect& effect, const Names& names);
/// What a difference is, which options would carry it or why none does.
[[nodiscard]] Text sentenceOf(const Difference& difference, OptionSet options, const Names& names);
[[nodiscard]] Text sentenceOf(const Note& note, const Names& names);
/// `"Update plan fees" and "Create new resources"`; `no option`.
[[nodiscard]] Text allOf(OptionSet options);
/// `"Update plan fees" or "Create new resources"`.
[[nodiscard]] Text anyOf(OptionSet options);
/// `"Update plan fees" or "Create new resources" and "Update resource prices"`.
[[nodiscard]] Text anyOf(const std::vector<OptionSet>& sets);

}  // namespace sluice::plan_sync
