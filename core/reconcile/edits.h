// Edits of Plan Sync that name what differs, and nothing else.
#pragma once

#include <optional>
#include <vector>

#include "plan_sync/event.h"

namespace sluice::reconcile {

using base::ValueId;

/// Where what the file tells is not what is here. A value that the file does not have it does not tell.
class Differing {
  public:
    [[nodiscard]] bool hasAny() const { return hasAny_; }

    void value(std::optional<ValueId>& edit, ValueId here, ValueId told) {
        if (told.exists() && told != here) set(edit, told);
    }
    /// Of what the file tells of at all: none stands for none.
    void limit(std::optional<ValueId>& edit, ValueId here, ValueId told, bool isTold) {
        if (isTold && told != here) set(edit, told);
    }
    void flag(plan_sync::Edited<bool>& edit, bool here, bool told, bool isTold) {
        if (isTold && told != here) set(edit, std::optional<bool>(told));
    }
    void ids(plan_sync::Edited<std::vector<ValueId>>& edit, const std::vector<ValueId>& here,
             const std::vector<ValueId>& told, bool isTold) {
        if (isTold && !plan_sync::isSameSet(here, told)) set(edit, std::optional(told));
    }
    template <class Entry>
    void list(plan_sync::Edited<std::vector<Entry>>& edit, const std::vector<Entry>& here,
              const std::vector<Entry>& told) {
        if (!told.empty() && told != here) set(edit, std::optional(told));
    }
    void fees(plan_sync::FeesEdit& edit, const plan_sync::Fees& here, const plan_sync::Fees& told) {
        value(edit.setup, here.setup, told.setup);
        value(edit.recurring, here.recurring, told.recurring);
        value(edit.renewal, here.renewal, told.renewal);
    }

  private:
    template <class Edit, class To>
    void set(Edit& edit, const To& to) {
        edit = to;
        hasAny_ = true;
    }
    bool hasAny_ = false;
};

}  // namespace sluice::reconcile
