// One thing for each of many, most of whom have nothing: those share one that is empty.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace sluice::base {

template <class Thing>
class Sparse {
  public:
    Sparse() = default;
    Sparse(const Sparse& other) : things_(other.things_.size()) {
        for (std::size_t i = 0; i < things_.size(); ++i) {
            if (other.things_[i]) things_[i] = std::make_unique<Thing>(*other.things_[i]);
        }
    }
    Sparse(Sparse&& other) noexcept = default;
    Sparse& operator=(Sparse other) noexcept {
        things_.swap(other.things_);
        return *this;
    }
    ~Sparse() = default;

    [[nodiscard]] std::size_t size() const { return things_.size(); }
    /// Those that are new have nothing.
    void resize(std::size_t size) { things_.resize(size); }

    [[nodiscard]] const Thing& operator[](std::size_t index) const {
        return things_[index] ? *things_[index] : nothing();
    }
    /// The one that may be changed. It stays where it is until it is gone.
    [[nodiscard]] Thing& own(std::size_t index) {
        if (!things_[index]) things_[index] = std::make_unique<Thing>();
        return *things_[index];
    }
    /// Calls visit with the index and the thing of each who has one; it may be empty.
    template <class Visit>
    void forEach(Visit visit) {
        for (std::size_t i = 0; i < things_.size(); ++i) {
            if (things_[i]) visit(i, *things_[i]);
        }
    }
    /// Whether nobody has anything.
    [[nodiscard]] bool isEmpty() const {
        for (const std::unique_ptr<Thing>& thing : things_) {
            if (thing && !(*thing == nothing())) return false;
        }
        return true;
    }
    friend bool operator==(const Sparse& left, const Sparse& right) {
        if (left.things_.size() != right.things_.size()) return false;
        for (std::size_t i = 0; i < left.things_.size(); ++i) {
            if (!(left[i] == right[i])) return false;
        }
        return true;
    }

  private:
    [[nodiscard]] static const Thing& nothing() {
        static const Thing empty;
        return empty;
    }

    std::vector<std::unique_ptr<Thing>> things_;
};

}  // namespace sluice::base
