//! The widget: Yew views, element glue, drafts and sending.
