// A line that says that long work goes on.
#pragma once

namespace sluice::cli {

/// From a second on, standard error says what is being done and for how long: on a terminal, and nowhere else. Ends the
/// line that was there. `what` has to stay where it is.
void startProgress(const char* what);
/// Takes the line away; called before anything is printed.
void endProgress();

}  // namespace sluice::cli
