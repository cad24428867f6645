#include "base/arena.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace sluice::base {
namespace {

constexpr std::size_t kAlignment = alignof(std::uint64_t);
constexpr std::size_t kSmallestChunk = std::size_t{16} * 1024;

/// Chunks of memory, the newest first. Nothing of it is given back before all of it.
struct Arena {
    struct alignas(kAlignment) Chunk {
        Chunk* next;
        std::size_t size;  // without this header
    };
    Chunk* chunks = nullptr;
    char* top = nullptr;  // of what is used of the newest chunk
    char* end = nullptr;

    void* take(std::size_t size) {
        const std::size_t blanks = (0 - reinterpret_cast<std::uintptr_t>(top)) % kAlignment;
        if (static_cast<std::size_t>(end - top) < size + blanks) {
            enlarge(size);
        } else {
            top += blanks;
        }
        char* place = top;
        top += size;
        return place;
    }
    void enlarge(std::size_t size) {
        const std::size_t wanted = chunks == nullptr ? kSmallestChunk : chunks->size * 2;
        const std::size_t room = std::max(size, wanted);
        chunks = new (::operator new(sizeof(Chunk) + room)) Chunk{chunks, room};
        top = reinterpret_cast<char*>(chunks + 1);
        end = top + room;
    }
    void forget() {
        while (chunks != nullptr) ::operator delete(std::exchange(chunks, chunks->next));
        top = end = nullptr;
    }
};

#ifdef __EMSCRIPTEN__  // one thread; what is linked for speed there knows no thread-local storage
Arena arena;
#else
thread_local Arena arena;
#endif

}  // namespace

void forgetAnswers() { arena.forget(); }

Text::Block* Text::blockOf(std::string_view text) {
    if (text.empty()) return nullptr;
    auto* block = static_cast<Block*>(arena.take(offsetof(Block, bytes) + text.size()));
    block->size = static_cast<std::uint32_t>(text.size());
    std::copy(text.begin(), text.end(), block->bytes);
    return block;
}

Text::Text(const char* text) : block_(blockOf(text)) {}
Text::Text(const std::string& text) : block_(blockOf(text)) {}
Text::Text(std::string_view text) : block_(blockOf(text)) {}

void GrowingText::add(std::string_view more) {
    constexpr std::size_t kShort = 256;
    const std::string_view before = *this;
    const std::size_t size = before.size() + more.size();
    const bool isLast = block_ != nullptr && before.data() + before.size() == arena.top &&
                        more.size() <= static_cast<std::size_t>(arena.end - arena.top);
    if (more.size() <= room_) {
        room_ -= static_cast<std::uint32_t>(more.size());
    } else if (isLast) {
        arena.top += more.size();
        room_ = 0;
    } else {
        room_ = size < kShort ? 0 : static_cast<std::uint32_t>(size);
        block_ = static_cast<Block*>(arena.take(offsetof(Block, bytes) + size + room_));
        std::copy(before.begin(), before.end(), block_->bytes);
    }
    std::copy(more.begin(), more.end(), block_->bytes + before.size());
    block_->size = static_cast<std::uint32_t>(size);
}

namespace {

GrowingText both(std::string_view left, std::string_view right) {
    GrowingText text(left);
    text.add(right);
    return text;
}

}  // namespace

GrowingText operator+(Text left, Text right) { return both(left, right); }
GrowingText operator+(Text left, const char* right) { return both(left, right); }
GrowingText operator+(Text left, const std::string& right) { return both(left, right); }
GrowingText operator+(Text left, std::string_view right) { return both(left, right); }
GrowingText operator+(const char* left, Text right) { return both(left, right); }
GrowingText operator+(const std::string& left, Text right) { return both(left, right); }
GrowingText operator+(std::string_view left, Text right) { return both(left, right); }
GrowingText operator+(GrowingText left, Text right) {
    left += right;
    return left;
}
GrowingText operator+(GrowingText left, const char* right) {
    left += right;
    return left;
}
GrowingText operator+(GrowingText left, const std::string& right) {
    left += right;
    return left;
}
GrowingText operator+(GrowingText left, std::string_view right) {
    left += right;
    return left;
}
GrowingText& operator+=(GrowingText& left, Text right) { return left += right.view(); }
GrowingText& operator+=(GrowingText& left, const char* right) { return left += std::string_view(right); }
GrowingText& operator+=(GrowingText& left, const std::string& right) {
    return left += std::string_view(right);
}
GrowingText& operator+=(GrowingText& left, std::string_view right) {
    left.add(right);
    return left;
}

GrowingText& operator+=(GrowingText& left, char right) { return left += std::string_view(&right, 1); }

Text digits(std::uint64_t number) { return std::to_string(number); }

void* AnyList::add(std::size_t entrySize) {
    if (size_ == room_) {
        room_ = room_ == 0 ? 4 : room_ * 2;
        void* entries = arena.take(room_ * entrySize);
        if (size_ > 0) std::memcpy(entries, first_, size_ * entrySize);
        first_ = entries;
    }
    return static_cast<char*>(first_) + entrySize * size_++;
}

}  // namespace sluice::base
