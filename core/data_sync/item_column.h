// One multiple setting of all organizations. While the setting knows few distinct items, a row is a few machine
// words, one bit an item (dense); beyond that a row is a sorted list of item indices (sparse), which is slower but
// costs only what each organization has.
//
// Rows of a sparse column have versions: two rows of one version are equal. A replica of an organization that changes
// can so be told from one that has drifted without comparing lists, and takes the same change over.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "channel/flow_order.h"
#include "data_sync/item_universe.h"

namespace sluice::data_sync {

using channel::OrganizationIndex;

class ItemColumn {
  public:
    /// More distinct items than this make the column sparse.
    static constexpr std::uint32_t kMaxWords = 8;
    static constexpr std::uint32_t kMaxDenseItems = kMaxWords * 64;

    /// Makes room for organizations 0 … count-1; new rows are empty. A column that was never written has no rows.
    void resize(std::uint32_t organizations);
    [[nodiscard]] std::uint32_t organizations() const { return organizations_; }

    ItemIndex intern(Item item);
    [[nodiscard]] const ItemUniverse& universe() const { return universe_; }

    [[nodiscard]] bool isSparse() const { return isSparse_; }
    [[nodiscard]] std::uint32_t words() const { return words_; }
    /// The dense row of an organization: words() machine words.
    [[nodiscard]] std::uint64_t* row(OrganizationIndex organization) {
        return dense_.data() + static_cast<std::size_t>(organization.value) * words_;
    }
    [[nodiscard]] const std::uint64_t* row(OrganizationIndex organization) const {
        return dense_.data() + static_cast<std::size_t>(organization.value) * words_;
    }
    /// Bit i is set where item i shares its key with another item: only such items need a look at the key.
    [[nodiscard]] const std::vector<std::uint64_t>& sharedKeys() const { return sharedKeys_; }
    [[nodiscard]] const std::vector<std::uint32_t>& list(OrganizationIndex organization) const {
        return sparse_[organization.value];
    }

    [[nodiscard]] bool contains(OrganizationIndex organization, ItemIndex item) const;
    /// The item with this key that the organization has, or none.
    [[nodiscard]] ItemIndex itemOfKey(OrganizationIndex organization, KeyIndex key) const;
    [[nodiscard]] bool isEmpty(OrganizationIndex organization) const;
    [[nodiscard]] bool areEqual(OrganizationIndex left, OrganizationIndex right) const;
    /// Dense columns: drops from a mask of words() words the items whose key the organization already has under
    /// another detail.
    void dropTakenKeys(OrganizationIndex organization, std::uint64_t* plus) const;
    void insert(OrganizationIndex organization, ItemIndex item);
    /// The organization loses the items `minus` and gains `plus`, both sorted.
    void change(OrganizationIndex organization, const std::vector<std::uint32_t>& plus,
                const std::vector<std::uint32_t>& minus);

    // Sparse columns.
    /// `count` organizations from `first` on lose and gain the same items.
    void changeAll(OrganizationIndex first, std::uint32_t count, const std::vector<std::uint32_t>& plus,
                   const std::vector<std::uint32_t>& minus);
    /// `organization` gets what `from` has.
    void assign(OrganizationIndex organization, OrganizationIndex from) {
        sparse_[organization.value] = sparse_[from.value];
        move(organization, versions_[from.value]);
    }
    /// True where `organization` has what `from` had before the last change of `from`.
    [[nodiscard]] bool hasWhatWas(OrganizationIndex organization, OrganizationIndex from) const {
        return versions_[organization.value] == versionsBefore_[from.value];
    }
    /// Then it takes over that change: afterwards it has what `from` has.
    void takeOver(OrganizationIndex organization, OrganizationIndex from,
                  const std::vector<std::uint32_t>& plus, const std::vector<std::uint32_t>& minus);

    /// All rows as they are stored: to keep a copy of a column and to put it back.
    struct Rows {
        std::vector<std::uint64_t> dense;
        std::vector<std::vector<std::uint32_t>> sparse;
        std::vector<std::uint64_t> versions, versionsBefore;
    };
    [[nodiscard]] Rows rows() const { return {dense_, sparse_, versions_, versionsBefore_}; }
    /// Puts rows back that were taken since the last intern.
    void putBack(Rows rows) {
        dense_ = std::move(rows.dense);
        sparse_ = std::move(rows.sparse);
        versions_ = std::move(rows.versions);
        versionsBefore_ = std::move(rows.versionsBefore);
    }

    /// Calls visit(ItemIndex) for each item of the organization, in order of item index.
    template <class Visit>
    void forEach(OrganizationIndex organization, Visit visit) const {
        if (organization.value >= organizations_) return;
        if (isSparse_) {
            for (const std::uint32_t item : sparse_[organization.value]) visit(ItemIndex{item});
            return;
        }
        forEachBit(row(organization), words_, visit);
    }

    template <class Visit>
    static void forEachBit(const std::uint64_t* bits, std::uint32_t words, Visit visit) {
        for (std::uint32_t word = 0; word < words; ++word) {
            for (std::uint64_t rest = bits[word]; rest != 0; rest &= rest - 1) {
                visit(ItemIndex{word * 64 + static_cast<std::uint32_t>(__builtin_ctzll(rest))});
            }
        }
    }

  private:
    [[nodiscard]] ItemIndex inRow(OrganizationIndex organization, KeyIndex key) const;
    void widen(std::uint32_t words);
    void makeSparse();
    void fitVersions();
    void move(OrganizationIndex organization, std::uint64_t version) {
        versionsBefore_[organization.value] = versions_[organization.value];
        versions_[organization.value] = version;
    }

    ItemUniverse universe_;
    std::uint32_t organizations_ = 0;
    std::uint32_t words_ = 1;
    bool isSparse_ = false;
    std::vector<std::uint64_t> dense_;
    std::vector<std::uint64_t> sharedKeys_ = std::vector<std::uint64_t>(1, 0);
    std::vector<std::vector<std::uint32_t>> sparse_;
    std::vector<std::uint64_t> versions_,
        versionsBefore_;  // by organization: now, and before its last change
    std::uint64_t lastVersion_ = 0;
};

}  // namespace sluice::data_sync
