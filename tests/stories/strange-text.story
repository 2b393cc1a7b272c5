story "Markup, quotation marks of other lands and very long text are text, or are refused"

plays start
told identity
says id.full_name "<script>alert('x')</script> & Sons"
expect stored id.full_name "<script>alert('x')</script> & Sons"
page says "<script>alert('x')</script> & Sons"
says id.known_as "Zoë „Zo“ 🙂 العربية"
expect stored id.known_as "Zoë „Zo“ 🙂 العربية"
says id.known_as "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  problem id.known_as answer.too_long
expect stored id.known_as "Zoë „Zo“ 🙂 العربية"
makes a copy
receipt does not say "script"
