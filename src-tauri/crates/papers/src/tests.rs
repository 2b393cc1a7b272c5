mod cases;
mod hostile;
pub(crate) mod maker;
pub(crate) mod pdfs;
mod reading;
mod vectors;
