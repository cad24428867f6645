#include "plan_sync/address.h"

#include "base/text.h"

namespace sluice::plan_sync {

using F = Field;

const std::array<FieldText, kFieldCount> kFields = {{
    {F::plan, "plans/*", "plan"},
    {F::planName, "plans/*/name", "name"},
    {F::planPublished, "plans/*/published", "published"},
    {F::planPlanCategory, "plans/*/planCategory", "plan category"},
    {F::planSalesCategory, "plans/*/salesCategories/*", "sales category"},
    {F::planOwnSalesCategory, "plans/*/ownSalesCategories/*", "own sales category"},
    {F::planSetupFee, "plans/*/fees/setup", "setup fee"},
    {F::planRecurringFee, "plans/*/fees/recurring", "recurring fee"},
    {F::planRenewalFee, "plans/*/fees/renewal", "renewal fee"},
    {F::planExpirationSchedule, "plans/*/expirationSchedule", "expiration schedule"},
    {F::planNotificationSchedule, "plans/*/notificationSchedule", "notification schedule"},
    {F::planUsageStatistics, "plans/*/usageStatistics", "usage statistics"},
    {F::planDisabledByProvider, "plans/*/disabledByProvider", "disabled by provider"},
    {F::planConfirmationNeeded, "plans/*/confirmationNeeded", "confirmation needed"},
    {F::period, "plans/*/periods/*", "period"},
    {F::periodLength, "plans/*/periods/*/length", "length"},
    {F::periodTrial, "plans/*/periods/*/trial", "trial"},
    {F::periodSetupFee, "plans/*/periods/*/fees/setup", "setup fee"},
    {F::periodRecurringFee, "plans/*/periods/*/fees/recurring", "recurring fee"},
    {F::periodRenewalFee, "plans/*/periods/*/fees/renewal", "renewal fee"},
    {F::periodExpirationSchedule, "plans/*/periods/*/expirationSchedule", "expiration schedule"},
    {F::rate, "plans/*/rates/*", "resource rate"},
    {F::rateSetupPrice, "plans/*/rates/*/prices/setup", "setup price"},
    {F::rateRecurringPrice, "plans/*/rates/*/prices/recurring", "recurring price"},
    {F::rateOverusePrice, "plans/*/rates/*/prices/overuse", "overuse price"},
    {F::rateIncluded, "plans/*/rates/*/limits/included", "included amount"},
    {F::rateMinimum, "plans/*/rates/*/limits/minimum", "minimum"},
    {F::rateMaximum, "plans/*/rates/*/limits/maximum", "maximum"},
    {F::rateAvailableForSale, "plans/*/rates/*/availableForSale", "sale availability"},
    {F::resource, "resources/*", "resource"},
    {F::resourceName, "resources/*/name", "name"},
    {F::expirationSchedule, "expirationSchedules/*", "expiration schedule"},
    {F::expirationScheduleName, "expirationSchedules/*/name", "name"},
    {F::notificationTemplate, "notificationTemplates/*", "notification template"},
    {F::notificationTemplateName, "notificationTemplates/*/name", "name"},
    {F::notificationTemplateVisible, "notificationTemplates/*/visibleToResellers", "visible to resellers"},
    {F::notificationSchedule, "notificationSchedules/*", "notification schedule"},
    {F::notificationScheduleName, "notificationSchedules/*/name", "name"},
    {F::notificationScheduleEntry, "notificationSchedules/*/entries/#", "days before"},
    {F::planCategory, "planCategories/*", "plan category"},
    {F::planCategoryName, "planCategories/*/name", "name"},
    {F::salesCategory, "salesCategories/*", "sales category"},
    {F::salesCategoryName, "salesCategories/*/name", "name"},
    {F::salesCategoryPosition, "salesCategories/*/position", "position"},
    {F::salesCategoryDisplay, "salesCategories/*/displayInControlPanel", "display in control panel"},
    {F::resourceCategory, "resourceCategories/*", "resource category"},
    {F::resourceCategoryName, "resourceCategories/*/name", "name"},
    {F::resourceCategoryResource, "resourceCategories/*/resources/*", "resource"},
    {F::serviceTemplate, "serviceTemplates/*", "service template"},
    {F::serviceTemplateName, "serviceTemplates/*/name", "name"},
    {F::serviceTemplatePlan, "serviceTemplates/*/plans/*", "plan"},
    {F::serviceTemplateOrderFlow, "serviceTemplates/*/orderFlow", "order flow"},
    {F::serviceTemplatePrivileges, "serviceTemplates/*/privileges", "set of privileges"},
    {F::serviceTemplatePrivilege, "serviceTemplates/*/privileges/*", "privilege"},
    {F::serviceTemplateTerms, "serviceTemplates/*/termsAndConditions", "terms and conditions"},
    {F::serviceTemplateActive, "serviceTemplates/*/active", "active"},
    {F::orderFlow, "orderFlow", "order flow"},
    {F::privilege, "privileges/+", "privilege"},
    {F::termsAndConditions, "termsAndConditions", "terms and conditions"},
    {F::resellerTemplate, "reseller/serviceTemplate", "service template"},
    {F::resellerCategoriesSyncDisabled, "reseller/categoriesSyncDisabled", "categories kept"},
    {F::resellerPricesSyncDisabled, "reseller/pricesSyncDisabled", "prices kept"},
}};

const FieldText& text(Field field) { return kFields[static_cast<std::size_t>(field)]; }

namespace {

void appendEscaped(base::GrowingText& path, std::string_view id) {
    for (const char c : id) {
        if (c == '~') {
            path += "~0";
        } else if (c == '/') {
            path += "~1";
        } else {
            path += c;
        }
    }
}

/// The segment without its escapes, or nothing where a tilde stands before anything but 0 or 1.
std::optional<Text> unescaped(std::string_view segment) {
    base::GrowingText id;
    for (std::size_t i = 0; i < segment.size(); ++i) {
        if (segment[i] != '~') {
            id += segment[i];
            continue;
        }
        if (++i == segment.size() || (segment[i] != '0' && segment[i] != '1')) return std::nullopt;
        id += segment[i] == '0' ? '~' : '/';
    }
    return id;
}

/// Takes the text up to the next slash from the front.
std::string_view nextSegment(std::string_view& rest) {
    const std::size_t slash = rest.find('/');
    const std::string_view segment = rest.substr(0, slash);
    rest = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash + 1);
    return segment;
}

bool isPlace(char c) { return c == '*' || c == '#' || c == '+'; }

bool fits(std::string_view pattern, std::string_view path) {
    for (;;) {
        const bool isLast = pattern.find('/') == std::string_view::npos;
        if (isLast != (path.find('/') == std::string_view::npos)) return false;
        const std::string_view wanted = nextSegment(pattern);
        const std::string_view found = nextSegment(path);
        if (isPlace(wanted[0]) ? found.empty() : wanted != found) return false;
        if (isLast) return true;
    }
}

}  // namespace

Text pathOf(const Address& address, const base::ValuePool& values) {
    base::GrowingText path;
    bool ownerIsNext = true;
    for (const char c : text(address.field).pattern) {
        if (!isPlace(c)) {
            path += c;
            continue;
        }
        const ValueId id = ownerIsNext && c == '*' ? address.owner : address.entry;
        ownerIsNext = false;
        if (id.exists()) appendEscaped(path, values.spelling(id));
    }
    return path;
}

std::optional<Address> addressOf(std::string_view path, base::ValuePool& values) {
    for (const FieldText& field : kFields) {
        if (!fits(field.pattern, path)) continue;
        Address address{field.field, {}, {}};
        std::string_view pattern = field.pattern;
        while (!pattern.empty()) {
            const std::string_view wanted = nextSegment(pattern);
            const std::string_view found = nextSegment(path);
            if (!isPlace(wanted[0])) continue;
            const std::optional<Text> id = unescaped(found);
            if (!id) return std::nullopt;
            const ValueId value = wanted[0] == '#' ? values.number(*id) : values.text(*id);
            if (!value.exists()) return std::nullopt;
            (wanted[0] == '*' && !address.owner.exists() ? address.owner : address.entry) = value;
        }
        return address;
    }
    return std::nullopt;
}

bool covers(const Address& whole, const Address& part) {
    if (whole == part) return true;
    const std::string_view outer = text(whole.field).pattern;
    const std::string_view inner = text(part.field).pattern;
    if (inner.size() <= outer.size() || inner.substr(0, outer.size()) != outer) return false;
    if (inner[outer.size()] != '/' || whole.owner != part.owner) return false;
    return !whole.entry.exists() || whole.entry == part.entry;
}

Text wordsOf(Value value, const base::ValuePool& values) {
    switch (value.kind) {
        case Value::Kind::absent:
            return "nothing";
        case Value::Kind::present:
            return "there";
        case Value::Kind::no:
            return "no";
        case Value::Kind::yes:
            return "yes";
        case Value::Kind::scalar:
            break;
    }
    const std::string_view spelling = values.spelling(value.scalar);
    return values.kind(value.scalar) == base::ValueKind::number ? Text(spelling) : base::quoted(spelling);
}

}  // namespace sluice::plan_sync
