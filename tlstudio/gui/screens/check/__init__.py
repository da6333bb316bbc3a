"""The Check page: copies, companions, wrong labels, odd images, and a split that does not leak."""
