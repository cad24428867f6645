// Where the page in one file begins. Modules in `instead` stand in the places of those that would fetch something.
import './whole';
import '../main';
