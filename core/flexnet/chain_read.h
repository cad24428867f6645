// Who stands in which tier of an entitlement, as data access tells it.
#pragma once

#include "flexnet/findings.h"
#include "flexnet/learn.h"
#include "flexnet/records.h"
#include "flexnet/tape_view.h"

namespace sluice::flexnet {

/// Adds what a member such as CustomersAndPartners says: an object with members such as EndCustomerAccountID, or a list of objects
/// that each name a tier and an account.
void readChain(const TapeView& view, std::uint32_t at, Told& told, Records& records, Findings& findings);

}  // namespace sluice::flexnet
