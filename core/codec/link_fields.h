// The field table of what a link shows.
#pragma once

#include "base/fields.h"
#include "codec/link.h"

namespace sluice::base {

template <>
struct Fields<codec::LinkView> {
    using T = codec::LinkView;
    static constexpr std::string_view name = "LinkView";
    static constexpr std::string_view help = "What is looked at where a link opens.";
    static constexpr auto list =
        std::tuple(field("system", &T::system, "The system whose tab is open."),
                   field("picture", &T::picture, "How the channel is drawn."),
                   field("organization", &T::organization, "What is selected, or its upstream."),
                   field("downstream", &T::downstream, "The partner, where a partnership is selected."),
                   field("setting", &T::setting, "The setting of a value or an outcome that is selected."),
                   field("key", &T::key, "The item, where one is selected."),
                   field("moment", &T::moment, "The moment whose outcomes are shown."));
};

}  // namespace sluice::base
