//! Every rule, one file for each family of `core/src/rules`: each row of its truth table, with the
//! exact place, severity and words' parameters.

mod asides;
mod branch;
mod content;
mod coverage;
mod dates;
mod excellence;
mod field;
mod grade;
mod measures;
mod order;
mod people;
mod plan;
mod rates;
mod support;
mod survey;
mod targets;
mod twice;
mod units;
mod written_by;
