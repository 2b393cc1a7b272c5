//! Tell First: tells a person why before it asks.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    tell_first_shell::environment::harden();
    tell_first_shell::run();
}
