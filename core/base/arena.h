// Texts and lists that live as long as an answer. An answer is put together, written and thrown away as a whole:
// what it is made of lies in one arena, so that none of its parts has to be copied or destroyed for itself. The arena
// is the thread's own. What outlives the answer (a step's refusal, a problem kept by a session) is a std::string.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <new>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace sluice::base {

/// Gives back the memory of all texts and lists of this thread; none may be looked at afterwards. For whoever answers
/// calls, before each of them. Without it they live as long as the thread.
void forgetAnswers();

/// A text in the arena: one pointer, copied as freely as a number. Made of any other text by copying that one.
class Text {
  public:
    constexpr Text() = default;
    Text(const char* text);         // NOLINT(google-explicit-constructor): any text may stand for it
    Text(const std::string& text);  // NOLINT(google-explicit-constructor)
    Text(std::string_view text);    // NOLINT(google-explicit-constructor)

    operator std::string_view() const {  // NOLINT(google-explicit-constructor)
        return block_ == nullptr ? std::string_view() : std::string_view(block_->bytes, block_->size);
    }
    operator std::string() const { return std::string(view()); }  // NOLINT(google-explicit-constructor)
    [[nodiscard]] std::string_view view() const { return *this; }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] std::size_t size() const { return block_ == nullptr ? 0 : block_->size; }

    friend bool operator<(Text left, Text right) { return left.view() < right.view(); }
    friend bool operator==(Text left, Text right) { return left.view() == right.view(); }
    friend bool operator==(Text left, std::string_view right) { return left.view() == right; }
    friend bool operator==(Text left, const char* right) { return left.view() == right; }
    friend bool operator==(Text left, const std::string& right) { return left.view() == right; }

  protected:
    struct Block {
        std::uint32_t size;
        char bytes[1];  // `size` of them
    };
    static Block* blockOf(std::string_view text);

    Block* block_ = nullptr;
};

/// A text being put together, as `+` does: what is added lengthens it where it stands. Done, it is kept as a Text.
/// A long one has room to grow, so that adding costs what is added whatever else is written meanwhile; a copy has none.
class GrowingText : public Text {
  public:
    using Text::Text;
    GrowingText() = default;
    GrowingText(Text text) : GrowingText(text.view()) {}  // NOLINT(google-explicit-constructor): a copy
    GrowingText(const GrowingText& other) : Text(static_cast<const Text&>(other)) {}
    GrowingText(GrowingText&& other) noexcept
        : Text(static_cast<const Text&>(other)), room_(std::exchange(other.room_, 0)) {}
    GrowingText& operator=(const GrowingText& other) {
        if (this != &other) *this = GrowingText(other);
        return *this;
    }
    GrowingText& operator=(GrowingText&& other) noexcept {
        block_ = other.block_;
        room_ = std::exchange(other.room_, 0);
        return *this;
    }
    ~GrowingText() = default;

    void add(std::string_view more);

  private:
    std::uint32_t room_ = 0;  // bytes behind its end that are its own
};

// One function for each way in which a text may be at hand: adding one is a frequent thing to do.
GrowingText operator+(Text left, Text right);
GrowingText operator+(Text left, const char* right);
GrowingText operator+(Text left, const std::string& right);
GrowingText operator+(Text left, std::string_view right);
GrowingText operator+(const char* left, Text right);
GrowingText operator+(const std::string& left, Text right);
GrowingText operator+(std::string_view left, Text right);
GrowingText operator+(GrowingText left, Text right);
GrowingText operator+(GrowingText left, const char* right);
GrowingText operator+(GrowingText left, const std::string& right);
GrowingText operator+(GrowingText left, std::string_view right);
GrowingText& operator+=(GrowingText& left, Text right);
GrowingText& operator+=(GrowingText& left, const char* right);
GrowingText& operator+=(GrowingText& left, const std::string& right);
GrowingText& operator+=(GrowingText& left, std::string_view right);
GrowingText& operator+=(GrowingText& left, char right);

/// A number as a text.
Text digits(std::uint64_t number);

/// The part of a list that does not know what is in it.
class AnyList {
  public:
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }

  protected:
    /// The place of a new entry at the end.
    void* add(std::size_t entrySize);

    void* first_ = nullptr;
    std::uint32_t size_ = 0;
    std::uint32_t room_ = 0;
};

/// A list in the arena: three words, of which copies share the entries.
template <class T>
class List : public AnyList {
  public:
    using value_type = T;

    List() = default;
    List(std::initializer_list<T> entries) : List(entries.begin(), entries.end()) {}
    template <class Iterator>
    List(Iterator from, Iterator to) {
        for (; from != to; ++from) push_back(T(*from));
    }

    template <class Range>
    explicit List(const Range& range) : List(range.begin(), range.end()) {}

    void push_back(const T& entry) { new (add(sizeof(T))) T(entry); }
    T& emplace_back() {
        static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
        return *new (add(sizeof(T))) T();
    }

    void pop_back() { --size_; }

    [[nodiscard]] T* begin() { return static_cast<T*>(first_); }
    [[nodiscard]] T* end() { return begin() + size_; }
    [[nodiscard]] const T* begin() const { return static_cast<const T*>(first_); }
    [[nodiscard]] const T* end() const { return begin() + size_; }
    [[nodiscard]] T& operator[](std::size_t index) { return begin()[index]; }
    [[nodiscard]] const T& operator[](std::size_t index) const { return begin()[index]; }
    [[nodiscard]] T& front() { return *begin(); }
    [[nodiscard]] const T& front() const { return *begin(); }
    [[nodiscard]] T& back() { return end()[-1]; }
    [[nodiscard]] const T& back() const { return end()[-1]; }
};

}  // namespace sluice::base
