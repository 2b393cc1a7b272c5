//! End to end: the built application in its real window, driven by the words on the screen.
#![cfg(test)]

mod axe;
mod backup;
mod browsers;
mod checker;
mod column;
mod consent;
mod copy;
mod export;
mod fits;
mod flows;
mod gate;
mod history;
mod interview;
mod keyboard;
mod later;
mod lettings;
mod lock;
mod notices;
mod pages;
mod paste;
mod practice;
mod publish;
mod reception;
mod resume;
mod screens;
mod shipped;
mod telephone;
mod tell;
mod walk;
