"""The search of the built sites: each page is read by Pagefind once, and each site's index is put together of its own."""
