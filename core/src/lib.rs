//! The procedure, the assessment, the rules and the session.
