mod cases;
mod hostile;
mod maker;
mod reading;
mod vectors;
