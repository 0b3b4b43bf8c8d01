-- New documents wait in a list that every search reads through, until it is this long (kB) and is sorted
-- in. At the default of 4 MB the list alone cost a search ten milliseconds; sorting in often costs nothing.
alter index search_documents_words set (gin_pending_list_limit = 512);
alter index search_documents_published set (gin_pending_list_limit = 512);
